<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>OperationPage</name>
    <message numerus="yes">
        <source>Name and phone also change for %n further account(s) of this customer.</source>
        <extracomment>Amendment: the customer has further accounts. %n: how many.</extracomment>
        <translation>
            <numerusform>Name and phone also change for one further account of this customer.</numerusform>
            <numerusform>Name and phone also change for %n further accounts of this customer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattdesk::app::DeskPresenter</name>
    <message numerus="yes">
        <source>%n ticket(s) open</source>
        <extracomment>Error desk, foot of the list of field tickets. %n: how many are open.</extracomment>
        <translation>
            <numerusform>%n ticket open</numerusform>
            <numerusform>%n tickets open</numerusform>
        </translation>
    </message>
</context>
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
