<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedFaults</name>
    <message numerus="yes">
        <source>(and %n more error(s) in this file)</source>
        <translation>
            <numerusform>(and %n more error in this file)</numerusform>
            <numerusform>(and %n more errors in this file)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: “%1” lists them all.</source>
        <translation>
            <numerusform>and %n more: “%1” lists them all.</numerusform>
            <numerusform>and %n more: “%1” lists them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs. The keypad opens again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong PINs. The keypad opens again in %n second.</numerusform>
            <numerusform>Too many wrong PINs. The keypad opens again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) left out:</source>
        <translation>
            <numerusform>%n lesson left out:</numerusform>
            <numerusform>%n lessons left out:</numerusform>
        </translation>
    </message>
</context>
</TS>
