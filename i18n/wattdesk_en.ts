<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FieldFormWords</name>
    <message numerus="yes">
        <source>Meters of area %1, and meters without one, obey it from %2 to %3, %n day(s), by their own clocks.</source>
        <extracomment>Form of a field card. %1: area, %2: first day, %3: last day, %n: how many days.</extracomment>
        <translation>
            <numerusform>Meters of area %1, and meters without one, obey it from %2 to %3, %n day, by their own clocks.</numerusform>
            <numerusform>Meters of area %1, and meters without one, obey it from %2 to %3, %n days, by their own clocks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The figures of %n meter(s) on it are lost. To keep them, read the card back first.</source>
        <extracomment>Question before a check card is made blank. %n: how many meters are on it.</extracomment>
        <translation>
            <numerusform>The figures of %n meter on it are lost. To keep them, read the card back first.</numerusform>
            <numerusform>The figures of %n meters on it are lost. To keep them, read the card back first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lose %n record(s)</source>
        <extracomment>Button that makes a check card blank with all that it has collected. %n: meters.</extracomment>
        <translation>
            <numerusform>Lose %n record</numerusform>
            <numerusform>Lose %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldReport</name>
    <message numerus="yes">
        <source>%n record(s) could not be read.</source>
        <extracomment>Field work: records on a check card that cannot be read. %n: how many.</extracomment>
        <translation>
            <numerusform>%n record could not be read.</numerusform>
            <numerusform>%n records could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <extracomment>Field work, foot of the report. %n: how many meters were collected.</extracomment>
        <translation>
            <numerusform>%n meter</numerusform>
            <numerusform>%n meters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with findings</source>
        <extracomment>Field work, foot of the report. %n: how many meters have something to look at.</extracomment>
        <translation>
            <numerusform>%n with findings</numerusform>
            <numerusform>%n with findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message numerus="yes">
        <source>Every meter that it is put into leaves its figures on the card, %n at most. Nothing changes in the meters.</source>
        <extracomment>What a check card does at a meter. %n: how many records fit on it.</extracomment>
        <translation>
            <numerusform>Every meter that it is put into leaves its figures on the card, %n at most. Nothing changes in the meters.</numerusform>
            <numerusform>Every meter that it is put into leaves its figures on the card, %n at most. Nothing changes in the meters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n illegal insertion(s): cards that the meter does not know were put in.</source>
        <extracomment>Finding of an inspection. %n: how many foreign or damaged cards the meter has met.</extracomment>
        <translation>
            <numerusform>%n illegal insertion: a card that the meter does not know was put in.</numerusform>
            <numerusform>%n illegal insertions: cards that the meter does not know were put in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The meter has taken %n purchase(s); the books know %1. Have the card and the meter looked at.</source>
        <extracomment>Finding of an inspection. %n: purchases in the meter, %1: in the books.</extracomment>
        <translation>
            <numerusform>The meter has taken %n purchase; the books know %1. Have the card and the meter looked at.</numerusform>
            <numerusform>The meter has taken %n purchases; the books know %1. Have the card and the meter looked at.</numerusform>
        </translation>
    </message>
</context>
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
    <name>wattdesk::app::ImportPresenter</name>
    <message numerus="yes">
        <source>Trying it out: %1 row(s) so far</source>
        <extracomment>Import: while a table is tried out. %1: how many rows were read so far.</extracomment>
        <translation>
            <numerusform>Trying it out: %1 row so far</numerusform>
            <numerusform>Trying it out: %1 rows so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing: %1 row(s) so far</source>
        <extracomment>Import: while the rows are entered. %1: how many rows were read so far.</extracomment>
        <translation>
            <numerusform>Importing: %1 row so far</numerusform>
            <numerusform>Importing: %1 rows so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 account(s) imported</source>
        <extracomment>Import: it is done. %1: how many accounts were entered.</extracomment>
        <translation>
            <numerusform>%1 account imported</numerusform>
            <numerusform>%1 accounts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s), no finding</source>
        <extracomment>Import: the table was tried out and is good. %1: how many rows it has.</extracomment>
        <translation>
            <numerusform>%1 row, no finding</numerusform>
            <numerusform>%1 rows, no finding</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import all %1 account(s)</source>
        <extracomment>Import: button that enters all accounts of the table. %1: how many.</extracomment>
        <translation>
            <numerusform>Import %1 account</numerusform>
            <numerusform>Import all %1 accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reading(s) entered</source>
        <extracomment>Import of readings: it is done. %1: how many were entered.</extracomment>
        <translation>
            <numerusform>%1 reading entered</numerusform>
            <numerusform>%1 readings entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter all %1 reading(s)</source>
        <extracomment>Import: button that enters all readings of the table. %1: how many.</extracomment>
        <translation>
            <numerusform>Enter %1 reading</numerusform>
            <numerusform>Enter all %1 readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 opening balance(s) entered</source>
        <extracomment>Import of opening balances: it is done. %1: how many were charged.</extracomment>
        <translation>
            <numerusform>%1 opening balance entered</numerusform>
            <numerusform>%1 opening balances entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter all %1 opening balance(s)</source>
        <extracomment>Import: button that charges all opening balances of the table. %1: how many.</extracomment>
        <translation>
            <numerusform>Enter %1 opening balance</numerusform>
            <numerusform>Enter all %1 opening balances</numerusform>
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
