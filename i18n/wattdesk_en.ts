<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>wattdesk::app::DoubtPresenter</name>
    <message numerus="yes">
        <source>%n sale(s) in doubt, %1 yuan</source>
        <extracomment>Sales in doubt, foot of the list. %n: how many, %1: what was paid for them, in yuan.</extracomment>
        <translation>
            <numerusform>%n sale in doubt, %1 yuan</numerusform>
            <numerusform>%n sales in doubt, %1 yuan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattdesk::app::Workspace</name>
    <message numerus="yes">
        <source>In doubt: %n</source>
        <extracomment>Left rail: the page with the sales in doubt. %n: how many there are.</extracomment>
        <translation>
            <numerusform>In doubt: %n</numerusform>
            <numerusform>In doubt: %n</numerusform>
        </translation>
    </message>
</context>
</TS>
