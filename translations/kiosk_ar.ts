<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>CallSheet</name>
    <message>
        <source>Call someone</source>
        <translation>الاتصال بمن يساعدكم</translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>الرقم: %1</translation>
    </message>
    <message>
        <source>If someone is in danger, call 112.</source>
        <translation>إذا كان أحد في خطر فاتصلوا بالرقم 112.</translation>
    </message>
</context>
<context>
    <name>ComfortModel</name>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>الأكبر</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Each word</source>
        <translation>كل كلمة</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>الجملة</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>Text, colours and sound</source>
        <translation>النص والألوان والصوت</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>What lights up while it is read</source>
        <translation>ما يضيء أثناء القراءة</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>سرعة القراءة</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>قوة الصوت</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>Read each step as it opens</source>
        <translation>قراءة كل خطوة عند فتحها</translation>
    </message>
    <message>
        <source>Go on to the next step when one was read</source>
        <translation>الانتقال إلى الخطوة التالية بعد القراءة</translation>
    </message>
    <message>
        <source>Less movement on the screen</source>
        <translation>تقليل الحركة على الشاشة</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>QR code that opens %1 on your phone</source>
        <translation>رمز QR يفتح %1 على هاتفكم</translation>
    </message>
    <message>
        <source>Keep it on your phone</source>
        <translation>احتفظوا به على هاتفكم</translation>
    </message>
    <message>
        <source>Open your phone&apos;s camera.</source>
        <translation>افتحوا كاميرا الهاتف.</translation>
    </message>
    <message>
        <source>Hold it in front of this square.</source>
        <translation>ضعوا الهاتف أمام هذا المربع.</translation>
    </message>
    <message>
        <source>Then touch the link that appears.</source>
        <translation>ثم المسوا الرابط الذي يظهر.</translation>
    </message>
    <message>
        <source>Or type this address:</source>
        <translation>أو اكتبوا هذا العنوان:</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>More below</source>
        <translation>المزيد في الأسفل</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>LessonScreen</name>
    <message>
        <source>Home</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Dernier Geste</source>
        <translation>Dernier Geste</translation>
    </message>
</context>
<context>
    <name>OverviewSheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>الخطوة %1: %2</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>تمت رؤيتها</translation>
    </message>
    <message>
        <source>I stop here</source>
        <translation>أتوقف هنا</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>show all steps</source>
        <translation>عرض كل الخطوات</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
</context>
<context>
    <name>RecapScreen</name>
    <message>
        <source>Seen: %1</source>
        <translation>تمت رؤيته: %1</translation>
    </message>
    <message>
        <source>Not seen yet: %1</source>
        <translation>لم تتم رؤيته بعد: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>البداية</translation>
    </message>
</context>
<context>
    <name>ScreenFooter</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
</context>
<context>
    <name>ScreenHeader</name>
    <message>
        <source>Home</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>I stop here</source>
        <translation>أتوقف هنا</translation>
    </message>
    <message>
        <source>Text, colours and sound</source>
        <translation>النص والألوان والصوت</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Call someone</source>
        <translation>الاتصال بمن يساعدكم</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>المزيد في الأسفل</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message>
        <source>Leave the kiosk?</source>
        <translation>مغادرة البرنامج؟</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>This closes the program. What was shown is not kept.</source>
        <translation>سيُغلق البرنامج. لا يُحفظ ما عُرض.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>أقل: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>أكثر: %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Good to know</source>
        <translation>معلومة مفيدة</translation>
    </message>
    <message>
        <source>A tip</source>
        <translation>نصيحة</translation>
    </message>
    <message>
        <source>Please mind</source>
        <translation>انتبهوا</translation>
    </message>
    <message>
        <source>Never do this</source>
        <translation>لا تفعلوا هذا أبدًا</translation>
    </message>
    <message>
        <source>A rule of this house</source>
        <translation>من قواعد هذا البيت</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>أروني</translation>
    </message>
    <message>
        <source>Yes, that is it.</source>
        <translation>نعم، هذا صحيح.</translation>
    </message>
    <message>
        <source>Not quite. Look at it this way:</source>
        <translation>ليس تمامًا. انظروا إلى الأمر هكذا:</translation>
    </message>
    <message>
        <source>What would you like to learn?</source>
        <translation>ماذا تودون أن تتعلموا؟</translation>
    </message>
    <message>
        <source>Well done: you have seen it all.</source>
        <translation>أحسنتم، لقد رأيتم كل شيء.</translation>
    </message>
    <message>
        <source>You can go on from here whenever you like.</source>
        <translation>يمكنكم المتابعة من هنا متى شئتم.</translation>
    </message>
    <message>
        <source>Only in %1 so far</source>
        <translation>متوفر حتى الآن بهذه اللغة فقط: %1</translation>
    </message>
    <message>
        <source>Not yet checked by a native speaker</source>
        <translation>لم يراجعه متحدث أصلي بعد</translation>
    </message>
    <message>
        <source>This translation has not yet been checked by a native speaker</source>
        <translation>لم يراجع متحدث أصلي هذه الترجمة بعد</translation>
    </message>
    <message>
        <source>No number has been entered on this kiosk. Please ask the person who installed it.</source>
        <translation>لم يُسجَّل أي رقم في هذا الجهاز. اسألوا من ركّبه.</translation>
    </message>
    <message>
        <source>No sound: please read along</source>
        <translation>لا صوت: تابعوا القراءة على الشاشة</translation>
    </message>
    <message>
        <source>Go on with: %1</source>
        <translation>المتابعة: %1</translation>
    </message>
    <message>
        <source>To keep this on your phone, scan the square with its camera, or type this address: %1</source>
        <translation>للاحتفاظ بهذا على هاتفكم صوّبوا كاميرته نحو المربع، أو اكتبوا هذا العنوان: %1</translation>
    </message>
</context>
</TS>
