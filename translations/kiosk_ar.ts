<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AnewSheet</name>
    <message>
        <source>Begin a new visit?</source>
        <translation>هل تبدأ زيارة جديدة؟</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>البقاء هنا</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>زيارة جديدة</translation>
    </message>
    <message>
        <source>Everything on this screen will be erased. The page on your phone stays.</source>
        <translation>سيُمحى كل ما على هذه الشاشة. أما الصفحة على هاتفكم فتبقى.</translation>
    </message>
</context>
<context>
    <name>AttractButton</name>
    <message>
        <source>Touch to begin</source>
        <translation>المسوا الشاشة للبدء</translation>
    </message>
</context>
<context>
    <name>AttractWords</name>
    <message>
        <source>Your devices, explained step&#xa0;by&#xa0;step</source>
        <translation>أجهزتكم، مشروحة خطوة&#xa0;بخطوة</translation>
    </message>
    <message>
        <source>Read aloud, at your own pace, as often as you like.</source>
        <translation>تُقرأ بصوت مسموع، على مهلكم، وكلما&#xa0;شئتم.</translation>
    </message>
</context>
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
        <translation>إذا كان أحد في خطر فاتصلوا بالرقم&#xa0;112.</translation>
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
    <message>
        <source>words/min</source>
        <translation>كلمة/دقيقة</translation>
    </message>
    <message>
        <source>Very slow</source>
        <translation>بطيئة جدًا</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>بطيئة</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>سريعة جدًا</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>سريعة</translation>
    </message>
    <message>
        <source>Normal pace</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>%1 words a minute</source>
        <translation>كلمات في الدقيقة: %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
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
        <source>Mute</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>Your screen reader is on, so this voice waits for Listen.</source>
        <translation>قارئ الشاشة يعمل، لذلك ينتظر هذا الصوت «استماع».</translation>
    </message>
    <message>
        <source>Go to the next step after reading</source>
        <translation>الانتقال إلى الخطوة التالية بعد القراءة</translation>
    </message>
    <message>
        <source>Read each step as it opens</source>
        <translation>قراءة كل خطوة عند فتحها</translation>
    </message>
    <message>
        <source>Less movement on the screen</source>
        <translation>تقليل الحركة على الشاشة</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Number: %1</source>
        <translation>الرقم: %1</translation>
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
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n جزء</numerusform>
            <numerusform>جزء واحد</numerusform>
            <numerusform>جزءان</numerusform>
            <numerusform>%n أجزاء</numerusform>
            <numerusform>%n جزءًا</numerusform>
            <numerusform>%n جزء</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedFaults</name>
    <message numerus="yes">
        <source>(and %n more error(s) in this file)</source>
        <translation>
            <numerusform>(و%n خطأ آخر في هذا الملف)</numerusform>
            <numerusform>(وخطأ آخر في هذا الملف)</numerusform>
            <numerusform>(وخطآن آخران في هذا الملف)</numerusform>
            <numerusform>(و%n أخطاء أخرى في هذا الملف)</numerusform>
            <numerusform>(و%n خطأً آخر في هذا الملف)</numerusform>
            <numerusform>(و%n خطأ آخر في هذا الملف)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: “%1” lists them all.</source>
        <translation>
            <numerusform>و%n غيرها: «%1» يعرضها كلها.</numerusform>
            <numerusform>وواحد غيرها: «%1» يعرضها كلها.</numerusform>
            <numerusform>واثنان غيرها: «%1» يعرضها كلها.</numerusform>
            <numerusform>و%n غيرها: «%1» يعرضها كلها.</numerusform>
            <numerusform>و%n غيرها: «%1» يعرضها كلها.</numerusform>
            <numerusform>و%n غيرها: «%1» يعرضها كلها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesModel</name>
    <message>
        <source>Not everything could be forgotten: please call someone</source>
        <translation>تعذّر نسيان كل شيء: يرجى الاتصال بمن يساعدكم</translation>
    </message>
</context>
<context>
    <name>DevicesSheet</name>
    <message>
        <source>Your devices</source>
        <translation>أجهزتكم</translation>
    </message>
    <message>
        <source>Touch the devices you have. Their lessons then come first.</source>
        <translation>المسوا الأجهزة التي لديكم. ستظهر دروسها أولًا.</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>نسيان كل شيء</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear: %1</source>
        <translation>مسح: %1</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>إخفاء: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>إظهار: %1</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>What to mend in this lesson</source>
        <translation>ما يجب تصحيحه في هذا الدرس</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>لا خطأ</numerusform>
            <numerusform>خطأ واحد</numerusform>
            <numerusform>خطآن</numerusform>
            <numerusform>%n أخطاء</numerusform>
            <numerusform>%n خطأً</numerusform>
            <numerusform>%n خطأ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>لا تنبيه</numerusform>
            <numerusform>تنبيه واحد</numerusform>
            <numerusform>تنبيهان</numerusform>
            <numerusform>%n تنبيهات</numerusform>
            <numerusform>%n تنبيهًا</numerusform>
            <numerusform>%n تنبيه</numerusform>
        </translation>
    </message>
    <message>
        <source>(details in English, as in the guide)</source>
        <translation>(التفاصيل بالإنجليزية كما في الدليل)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>لا شيء يحتاج إلى تصحيح.</translation>
    </message>
    <message>
        <source>F5: read again · Ctrl+L: language · Ctrl+T: text size · Ctrl+D: colours</source>
        <translation>F5: قراءة من جديد · Ctrl+L: اللغة · Ctrl+T: حجم النص · Ctrl+D: الألوان</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Until the errors are mended you see what was sound before.</source>
        <translation>إلى أن تُصحَّح الأخطاء ترى ما كان سليمًا من قبل.</translation>
    </message>
    <message>
        <source>The lesson is shown once the errors are mended.</source>
        <translation>يظهر الدرس بعد تصحيح الأخطاء.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تنبيه</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>QR code that opens %1 on your phone</source>
        <translation>رمز QR يفتح %1 على هاتفكم</translation>
    </message>
    <message>
        <source>Hold it in front of this square.</source>
        <translation>ضعوا الهاتف أمام هذا المربع.</translation>
    </message>
    <message>
        <source>Open your phone’s camera.</source>
        <translation>افتحوا كاميرا الهاتف.</translation>
    </message>
    <message>
        <source>Then touch the link that appears.</source>
        <translation>ثم المسوا الرابط الذي يظهر.</translation>
    </message>
</context>
<context>
    <name>ForgetSheet</name>
    <message>
        <source>Forget everything?</source>
        <translation>نسيان كل شيء؟</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>الاحتفاظ بكل شيء</translation>
    </message>
    <message>
        <source>The kiosk then no longer knows your devices, the lessons you finished, and where you stopped. Text, colours and sound stay as they are.</source>
        <translation>لن يعرف الجهاز بعد ذلك أجهزتكم، ولا الدروس التي أنهيتموها، ولا أين توقفتم. يبقى النص والألوان والصوت كما&#xa0;هي.</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>نسيان كل شيء</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>أجهزتكم</translation>
    </message>
    <message>
        <source>More lessons</source>
        <translation>دروس أخرى</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>إلى الأعلى</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>بقيت %n ثانية</numerusform>
            <numerusform>بقيت ثانية واحدة</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت %n ثوانٍ</numerusform>
            <numerusform>بقيت %n ثانية</numerusform>
            <numerusform>بقيت %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Is anyone still there?</source>
        <translation>هل ما زال أحد هنا؟</translation>
    </message>
    <message>
        <source>If not, what you did here will be erased.</source>
        <translation>وإلا فسيُمحى ما فعلتموه هنا.</translation>
    </message>
    <message>
        <source>I am still here: touch anywhere</source>
        <translation>ما زلت هنا: المسوا أي مكان</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard %1</source>
        <translation>لوحة المفاتيح %1</translation>
    </message>
</context>
<context>
    <name>KeyboardModel</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>حروف كبيرة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>أرقام وعلامات</translation>
    </message>
    <message>
        <source>More signs</source>
        <translation>علامات أخرى</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>More letters</source>
        <translation>حروف أخرى</translation>
    </message>
    <message>
        <source>Another keyboard; now %1</source>
        <translation>لوحة مفاتيح أخرى؛ الآن %1</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
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
    <name>LeftVisit</name>
    <message>
        <source>A visit is not finished: %1</source>
        <translation>زيارة لم تكتمل: %1</translation>
    </message>
    <message>
        <source>The last visit is done. Its code can still be shown.</source>
        <translation>انتهت الزيارة الأخيرة. لا يزال بالإمكان عرض رمزها.</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>زيارة جديدة</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Show the end</source>
        <translation>عرض النهاية</translation>
    </message>
    <message>
        <source>Go on with the last visit</source>
        <translation>متابعة الزيارة الأخيرة</translation>
    </message>
    <message>
        <source>Show the end of the last visit</source>
        <translation>عرض النهاية للزيارة الأخيرة</translation>
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
        <source>Understood</source>
        <translation>فهمت</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>الدرس التالي</translation>
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
    <name>NotesSheet</name>
    <message>
        <source>Technician’s notes</source>
        <translation>ملاحظات الفني</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>الخطوة %1: %2</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>We have no lesson with these words.</source>
        <translation>ليس لدينا درس بهذه الكلمات.</translation>
    </message>
    <message>
        <source>Try a shorter word, or the name of the device. Or ask someone: they will be glad to help.</source>
        <translation>جربوا كلمة أقصر أو اسم الجهاز. أو اسألوا أحدًا، وسيسعده أن يساعدكم.</translation>
    </message>
    <message>
        <source>Call someone</source>
        <translation>الاتصال بمن يساعدكم</translation>
    </message>
</context>
<context>
    <name>OtherAddresses</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>OverviewEntry</name>
    <message>
        <source>seen</source>
        <translation>تمت رؤيتها</translation>
    </message>
    <message>
        <source>seen in part</source>
        <translation>تمت رؤية جزء منها</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>أنتم هنا</translation>
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
        <source>The whole visit</source>
        <translation>الزيارة كلها</translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation>الدرس %1: %2</translation>
    </message>
    <message>
        <source>I stop here</source>
        <translation>أتوقف هنا</translation>
    </message>
</context>
<context>
    <name>PictureButton</name>
    <message>
        <source>Enlarge the picture</source>
        <translation>تكبير الصورة</translation>
    </message>
    <message>
        <source>Enlarge the picture: %1</source>
        <translation>تكبير الصورة: %1</translation>
    </message>
</context>
<context>
    <name>PictureSheet</name>
    <message>
        <source>The picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>PlanScreen</name>
    <message>
        <source>What was installed?</source>
        <translation>ما الأجهزة التي رُكّبت؟</translation>
    </message>
    <message>
        <source>Which house rules?</source>
        <translation>أي قواعد هنا؟</translation>
    </message>
    <message>
        <source>How long the customer has</source>
        <translation>كم من الوقت لدى العميل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>إعداد الخطة</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>إلى الأعلى</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>PlannedScreen</name>
    <message>
        <source>The plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Technician’s notes</source>
        <translation>ملاحظات الفني</translation>
    </message>
    <message>
        <source>Name of the guest network</source>
        <translation>اسم شبكة الضيوف</translation>
    </message>
    <message>
        <source>The lesson will say this name. It will be erased with the visit; leave it empty if you do not know it.</source>
        <translation>سيذكر الدرس هذا الاسم. يُمحى مع الزيارة؛ اتركوه فارغًا إن كنتم لا تعرفونه.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
</context>
<context>
    <name>PreparingScreen</name>
    <message>
        <source>There is no lesson here yet.</source>
        <translation>لا يوجد أي درس هنا بعد.</translation>
    </message>
    <message>
        <source>Getting the lessons ready…</source>
        <translation>جارٍ تحضير الدروس…</translation>
    </message>
    <message>
        <source>This lesson cannot be shown yet.</source>
        <translation>لا يمكن عرض هذا الدرس بعد.</translation>
    </message>
    <message>
        <source>What is to be mended stands below.</source>
        <translation>ما يجب تصحيحه مذكور في الأسفل.</translation>
    </message>
    <message>
        <source>Please ask the person who installed this kiosk.</source>
        <translation>اسألوا من فضلكم الشخص الذي ركّب هذا الجهاز.</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>لحظة من فضلكم.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>This takes a minute or two, and only this once.</source>
        <translation>يستغرق هذا دقيقة أو دقيقتين، وهذه المرة فقط.</translation>
    </message>
    <message>
        <source>Call someone</source>
        <translation>الاتصال بمن يساعدكم</translation>
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
    <message>
        <source>New visit</source>
        <translation>زيارة جديدة</translation>
    </message>
</context>
<context>
    <name>ScreenFooter</name>
    <message>
        <source>Read along</source>
        <translation>تتبّع النص</translation>
    </message>
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
    <name>SearchCount</name>
    <message>
        <source>Nothing found</source>
        <translation>لم نجد شيئًا</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>كل الدروس</translation>
    </message>
    <message>
        <source>Call someone</source>
        <translation>الاتصال بمن يساعدكم</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>إلى الأعلى</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchSheet</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>A device or a problem</source>
        <translation>جهاز أو مشكلة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SeenRow</name>
    <message>
        <source>Seen: %1</source>
        <translation>تمت رؤيته: %1</translation>
    </message>
    <message>
        <source>Seen in part: %1</source>
        <translation>تمت رؤية جزء منه: %1</translation>
    </message>
    <message>
        <source>Not seen yet: %1</source>
        <translation>لم تتم رؤيته بعد: %1</translation>
    </message>
    <message>
        <source>Seen in part</source>
        <translation>تمت رؤية جزء منه</translation>
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
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>إلى الأعلى</translation>
    </message>
</context>
<context>
    <name>SorryScreen</name>
    <message>
        <source>We are sorry</source>
        <translation>نعتذر منكم</translation>
    </message>
    <message>
        <source>This kiosk needs a moment. Please try again, or ask someone.</source>
        <translation>يحتاج هذا الجهاز إلى لحظة. حاولوا من جديد، أو اسألوا أحدًا.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>No loudspeaker was found. Plug one in or switch it on, choose it in the system’s sound settings, then touch Listen.</source>
        <translation>لم يُعثر على مكبر صوت. صِلوا مكبرًا أو شغّلوه، واختاروه في إعدادات الصوت في النظام، ثم المسوا «استماع».</translation>
    </message>
    <message>
        <source>The loudspeaker stopped answering. It is tried again by itself; if nothing is heard after a minute, unplug it, plug it in again and restart the kiosk.</source>
        <translation>لم يعد مكبر الصوت يستجيب. يعيد الجهاز المحاولة وحده؛ إذا لم يُسمع شيء بعد دقيقة فافصلوا المكبر ثم صِلوه وأعيدوا تشغيل الجهاز.</translation>
    </message>
    <message>
        <source>A spoken sentence could not be played. If it happens again, see whether the disk is full, and restart the kiosk.</source>
        <translation>تعذّر تشغيل جملة منطوقة. إذا تكرر ذلك فتحققوا هل امتلأ القرص وأعيدوا تشغيل الجهاز.</translation>
    </message>
    <message>
        <source>Another kiosk runs with the same folder, and each erases what the other keeps. Close one of them, or give each its own with KIOSK_HOME.</source>
        <translation>يعمل كشك آخر بالمجلد نفسه، ويمحو كل منهما ما يحفظه الآخر. أغلقوا أحدهما، أو امنحوا كلًّا منهما مجلدًا خاصًّا به عبر KIOSK_HOME.</translation>
    </message>
    <message>
        <source>Some settings do not hold. “%1” names them.</source>
        <translation>بعض الإعدادات غير مأخوذ بها. يذكرها الأمر «%1».</translation>
    </message>
    <message>
        <source>No voice speaks this language well: its lessons are read along. Nothing needs to be mended.</source>
        <translation>لا يوجد صوت يتحدث هذه اللغة جيدًا: تُقرأ دروسها بالعين. لا شيء يحتاج إلى إصلاح.</translation>
    </message>
    <message>
        <source>This closes the program. Devices, finished lessons and the place in a lesson are kept.</source>
        <translation>سيُغلق البرنامج. تُحفظ الأجهزة والدروس المنتهية والموضع الذي وصلتم إليه.</translation>
    </message>
    <message>
        <source>This closes the program. Devices and finished lessons are kept.</source>
        <translation>سيُغلق البرنامج. تُحفظ الأجهزة والدروس المنتهية.</translation>
    </message>
    <message>
        <source>This closes the program. The place in the visit is kept for a while, then erased.</source>
        <translation>سيُغلق البرنامج. يُحفظ موضع الزيارة لبعض الوقت ثم يُمحى.</translation>
    </message>
    <message>
        <source>This closes the program. Nothing of what was shown is kept.</source>
        <translation>سيُغلق البرنامج. لا يُحفظ شيء مما عُرض.</translation>
    </message>
    <message>
        <source>A voice stopped working and was replaced. If nothing is heard, restart the kiosk; kiosk.log says what failed.</source>
        <translation>توقف أحد الأصوات واستُبدل. إذا لم يُسمع شيء فأعيدوا تشغيل الجهاز؛ يبيّن kiosk.log ما الذي تعطل.</translation>
    </message>
    <message>
        <source>What is done here cannot be kept: the disk is full, or the kiosk may not write to its folder, %1. Make room, or let it write there, then restart the kiosk.</source>
        <translation>ما يُنجز هنا لا يمكن حفظه: القرص ممتلئ، أو لا يُسمح للكشك بالكتابة في مجلده، %1. أفرغوا مساحة، أو اسمحوا له بالكتابة فيه، ثم أعيدوا تشغيل الكشك.</translation>
    </message>
    <message>
        <source>To be mended in the lessons:</source>
        <translation>يجب إصلاح ما يلي في الدروس:</translation>
    </message>
</context>
<context>
    <name>StaffKeys</name>
    <message>
        <source>Leave the kiosk</source>
        <translation>مغادرة البرنامج</translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translation>مسح الرقم الأخير</translation>
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
        <source>Staff: type your PIN.</source>
        <translation>للموظفين: اكتبوا رمزكم السري.</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>لم يُكتب أي رقم</numerusform>
            <numerusform>كُتب رقم واحد</numerusform>
            <numerusform>كُتب رقمان</numerusform>
            <numerusform>كُتبت %n أرقام</numerusform>
            <numerusform>كُتب %n رقمًا</numerusform>
            <numerusform>كُتب %n رقم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs. The keypad opens again in %n second(s).</source>
        <translation>
            <numerusform>رموز خاطئة كثيرة. تُفتح لوحة الأرقام من جديد بعد %n&#xa0;ثانية.</numerusform>
            <numerusform>رموز خاطئة كثيرة. تُفتح لوحة الأرقام من جديد بعد ثانية واحدة.</numerusform>
            <numerusform>رموز خاطئة كثيرة. تُفتح لوحة الأرقام من جديد بعد ثانيتين.</numerusform>
            <numerusform>رموز خاطئة كثيرة. تُفتح لوحة الأرقام من جديد بعد %n ثوانٍ.</numerusform>
            <numerusform>رموز خاطئة كثيرة. تُفتح لوحة الأرقام من جديد بعد %n&#xa0;ثانية.</numerusform>
            <numerusform>رموز خاطئة كثيرة. تُفتح لوحة الأرقام من جديد بعد %n&#xa0;ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>هذا ليس الرمز الصحيح.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) left out:</source>
        <translation>
            <numerusform>لم يُترك أي درس:</numerusform>
            <numerusform>تُرك درس واحد:</numerusform>
            <numerusform>تُرك درسان:</numerusform>
            <numerusform>تُركت %n دروس:</numerusform>
            <numerusform>تُرك %n درسًا:</numerusform>
            <numerusform>تُرك %n درس:</numerusform>
        </translation>
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
    <name>TaskBlock</name>
    <message>
        <source>Done: %1</source>
        <translation>تم: %1</translation>
    </message>
    <message>
        <source>Not done yet: %1</source>
        <translation>لم يتم بعد: %1</translation>
    </message>
</context>
<context>
    <name>Tools</name>
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
    <name>Visit</name>
    <message>
        <source>%1, %2 in all</source>
        <translation>%1، %2 في المجموع</translation>
    </message>
    <message>
        <source>%1. What nobody may miss takes more than %2.</source>
        <translation>%1. ما لا غنى عنه يحتاج إلى أكثر من %2.</translation>
    </message>
    <message>
        <source>Must-know: %1</source>
        <translation>لا غنى عنه: %1</translation>
    </message>
    <message>
        <source>A rule of this house</source>
        <translation>من قواعد هذا البيت</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>من أجل: %1</translation>
    </message>
    <message>
        <source>Good in any home</source>
        <translation>مفيد في كل بيت</translation>
    </message>
    <message>
        <source>Must-know</source>
        <translation>لا غنى عنه</translation>
    </message>
    <message>
        <source>Not enough time</source>
        <translation>الوقت لا يكفي</translation>
    </message>
    <message>
        <source>Lesson %1 of %2</source>
        <translation>الدرس %1 من %2</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>زيارتكم</translation>
    </message>
    <message>
        <source>House rule: %1</source>
        <translation>من قواعد البيت: %1</translation>
    </message>
    <message>
        <source>Seen in part: %1</source>
        <translation>تمت رؤية جزء منه: %1</translation>
    </message>
    <message>
        <source>Well done: that was the whole visit.</source>
        <translation>أحسنتم، انتهت الزيارة كلها.</translation>
    </message>
    <message>
        <source>What was installed?</source>
        <translation>ما الأجهزة التي رُكّبت؟</translation>
    </message>
    <message>
        <source>Which house rules?</source>
        <translation>أي قواعد هنا؟</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>المختار: %1</translation>
    </message>
    <message>
        <source>Is anyone still there? Touch the screen to go on. In %1 everything you did here is erased.</source>
        <translation>هل ما زال أحد هنا؟ المسوا الشاشة للمتابعة. سيُمحى كل ما فعلتموه هنا بعد %1.</translation>
    </message>
    <message>
        <source>Please call the staff: something of the last visitor could not be erased</source>
        <translation>يرجى استدعاء الموظفين: تعذّر محو بعض ما تركه الزائر السابق</translation>
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
        <translation>أحسنتم، لقد رأيتم كل&#xa0;شيء.</translation>
    </message>
    <message>
        <source>You have come to the end of the lesson.</source>
        <translation>وصلتم إلى نهاية&#xa0;الدرس.</translation>
    </message>
    <message>
        <source>You can go on here another time.</source>
        <translation>يمكنكم المتابعة من هنا في وقت&#xa0;آخر.</translation>
    </message>
    <message>
        <source>That is all for today.</source>
        <translation>هذا كل شيء لهذا اليوم.</translation>
    </message>
    <message>
        <source>Only in %1 so far</source>
        <translation>حتى الآن: %1&#xa0;فقط</translation>
    </message>
    <message>
        <source>Not yet checked by a native speaker</source>
        <translation>لم يراجعه متحدث أصلي</translation>
    </message>
    <message>
        <source>This translation has not yet been checked by a native speaker</source>
        <translation>لم يراجع متحدث أصلي هذه الترجمة بعد</translation>
    </message>
    <message>
        <source>No number has been entered on this kiosk. Please ask the person who installed it.</source>
        <translation>لم يُسجَّل أي رقم في هذا الجهاز. اسألوا من&#xa0;ركّبه.</translation>
    </message>
    <message>
        <source>No sound: please read along</source>
        <translation>لا صوت: تابعوا القراءة على الشاشة</translation>
    </message>
    <message>
        <source>This language has no voice yet: read along, sentence by sentence</source>
        <translation>لا يوجد صوت لهذه اللغة بعد: تابعوا القراءة جملةً جملة</translation>
    </message>
    <message>
        <source>This page could not be shown. Please try again, or ask someone.</source>
        <translation>تعذّر عرض هذه الصفحة. حاولوا من جديد، أو اسألوا أحدًا.</translation>
    </message>
    <message>
        <source>Go on with: %1</source>
        <translation>المتابعة: %1</translation>
    </message>
    <message>
        <source>Or type this address:</source>
        <translation>أو اكتبوا هذا العنوان:</translation>
    </message>
    <message>
        <source>Or type this address, which shows all lessons:</source>
        <translation>أو اكتبوا هذا العنوان، وفيه كل الدروس:</translation>
    </message>
    <message>
        <source>Or search for “%1” on this site:</source>
        <translation>أو ابحثوا عن «%1» في هذا الموقع:</translation>
    </message>
    <message>
        <source>To read the others again:</source>
        <translation>لقراءة الدروس الأخرى من جديد:</translation>
    </message>
    <message>
        <source>To read this again:</source>
        <translation>لقراءة هذا من جديد:</translation>
    </message>
    <message>
        <source>search for it on %1</source>
        <translation>ابحثوا عنه في %1</translation>
    </message>
    <message>
        <source>Keep “%1” on your phone</source>
        <translation>احتفظوا بـ«%1» على هاتفكم</translation>
    </message>
    <message>
        <source>Keep it on your phone</source>
        <translation>احتفظوا به على هاتفكم</translation>
    </message>
    <message>
        <source>To keep this on your phone, scan the square with its camera.</source>
        <translation>للاحتفاظ بهذا على هاتفكم صوّبوا كاميرته نحو المربع.</translation>
    </message>
    <message>
        <source>To keep “%1” on your phone, scan the square with its camera.</source>
        <translation>للاحتفاظ بـ«%1» على هاتفكم صوّبوا كاميرته نحو المربع.</translation>
    </message>
    <message>
        <source>Then touch the link that appears.</source>
        <translation>ثم المسوا الرابط الذي يظهر.</translation>
    </message>
    <message>
        <source>A question? Call %1.</source>
        <translation>لديكم سؤال؟ اتصلوا بالرقم %1.</translation>
    </message>
</context>
</TS>
