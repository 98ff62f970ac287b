import type { Honest } from './attempt.ts';

/** Records in languages of eastern Europe and of Asia. */
export const honestEast: Readonly<Record<string, Honest>> = {
  дождь: {
    language: 'ru',
    kind: 'run',
    fields: {
      title: 'run: lena для S03-DFP-ALIGN',
      intention: 'Хочу понять, почему к вечеру я всегда злюсь на себя.',
      notes:
        'Слушала дважды, утром и перед сном. Утром голос показался слишком медленным, а вечером впервые стало тихо внутри. ' +
        'Заметила, что злюсь, когда не успеваю поесть.',
    },
    answer: {
      summary:
        'Лена хотела понять, почему к вечеру злится на себя, и слушала дважды, утром и перед сном. Утром голос ' +
        'показался медленным, вечером стало ' +
        'тихо внутри, и она заметила, что злится, когда не успевает поесть.',
      evidence: ['вечером впервые стало тихо внутри'],
      patternTag: 'clarity',
    },
  },
  szept: {
    language: 'pl',
    kind: 'task',
    fields: {
      title: 'task: nagranie, które jest cichsze niż pozostałe, ma zostać odrzucone',
      description:
        'Wszystkie nagrania mają dziś tę samą głośność i tak zostanie, dopóki ktoś w pośpiechu nie nagra jednej ' +
        'sesji od nowa. Budowa strony ma ' +
        'zmierzyć głośność i przerwać, gdy różnica przekracza 2 decybele.',
    },
    answer: {
      summary:
        'Budowa strony ma mierzyć głośność nagrań i przerwać, gdy różnica przekracza 2 decybele, bo dziś wszystkie ' +
        'nagrania mają tę samą głośność, ' +
        'dopóki ktoś w pośpiechu nie nagra sesji od nowa.',
      evidence: ['zmierzyć głośność i przerwać, gdy różnica przekracza 2 decybele'],
    },
  },
  yürüyüş: {
    language: 'tr',
    kind: 'session',
    fields: {
      title: 'session: Uzun Adım',
      description:
        'Bu oturum yürürken dinlenir. Müzik acele etmez, adımı dinleyene bırakır. Uzun bir işin ortasında, güç ' +
        'azalırken ve son henüz ' +
        'görünmezken işe yarar.',
    },
    answer: {
      summary:
        'Yürürken dinlenen bu oturumda müzik acele etmez ve adımı dinleyene bırakır. Uzun bir işin ortasında, güç azalırken işe yarar.',
      evidence: ['Müzik acele etmez, adımı dinleyene bırakır'],
    },
  },
  مطر: {
    language: 'ar',
    kind: 'session',
    fields: {
      title: 'session: الوصول',
      description:
        'الجلسة الأولى لا تطلب شيئا. تدع اليوم يسيل كما يسيل المطر عن السطح، فينزل الثقل إلى الكرسي ويجد النفس طوله. ' +
        'وهي تبين كيف تعمل الخطوات، ' +
        'وتصلح لبداية النهار.',
    },
    answer: {
      summary:
        'تدع الجلسة الأولى اليوم يسيل كالمطر عن السطح، فينزل الثقل إلى الكرسي ويجد النفس طوله. وتبين كيف تعمل ' +
        'الخطوات، وتصلح لبداية النهار.',
      evidence: ['تدع اليوم يسيل كما يسيل المطر عن السطح'],
    },
  },
  גשם: {
    language: 'he',
    kind: 'run',
    fields: {
      title: 'run: noa עבור S06-DFP-DEEPEN',
      intention: 'יש לי החלטה שאני דוחה כבר חודש שלם.',
      notes:
        'הקשבתי בערב עם אוזניות. בירידה במדרגות נרדמתי לרגע, וכשהתעוררתי ידעתי מה אני לא רוצה. זה לא פתר הכול, אבל היה שקט.',
    },
    answer: {
      summary:
        'נועה דחתה החלטה כבר חודש שלם והקשיבה בערב עם אוזניות. בירידה במדרגות נרדמה לרגע, וכשהתעוררה ידעה מה היא לא רוצה.',
      evidence: ['וכשהתעוררתי ידעתי מה אני לא רוצה'],
      patternTag: 'clarity',
    },
  },
  बारिश: {
    language: 'hi',
    kind: 'session',
    fields: {
      title: 'session: आगमन',
      description:
        'पहला सत्र कुछ नहीं माँगता। वह दिन को छत से गिरती बारिश की तरह बह जाने देता है: शरीर का भार कुर्सी में उतरता ' +
        'है और साँस अपनी लंबाई पा लेती है। ' +
        'दिन की शुरुआत में, केवल एक कुर्सी के साथ।',
    },
    answer: {
      summary:
        'यह सत्र दिन को छत से गिरती बारिश की तरह बह जाने देता है। शरीर का भार कुर्सी में उतरता है और साँस अपनी लंबाई पाती है।',
      evidence: ['शरीर का भार कुर्सी में उतरता है'],
    },
  },
  雨声: {
    language: 'zh',
    kind: 'session',
    fields: {
      title: 'session: 抵达',
      description:
        '第一节不要求任何东西。它让一天像雨水从屋顶流走：身体的重量落到椅子里，呼吸找到自己的长度。它也说明九个步骤怎样进行，适合在一天开始的时候听，只需要一把椅子。',
    },
    answer: {
      summary:
        '这一节让一天像雨水从屋顶流走，身体的重量落到椅子里，呼吸找到自己的长度。它说明九个步骤怎样进行，适合一天开始的时候听。',
      evidence: ['它让一天像雨水从屋顶流走'],
    },
  },
  雨音: {
    language: 'ja',
    kind: 'run',
    fields: {
      title: 'run: yuki-h さんの S05-DFP-SUSTAIN',
      intention: '締め切りまで六週間。走らずに、歩いて着きたい。',
      notes: '最初の週は四十分で画面をにらみ始めた。地平線は化学棟の窓で代用している。月末まで続けてから記録を閉じる。',
    },
    answer: {
      summary:
        '締め切りまで六週間を歩いて着きたいと考え、最初の週は四十分で画面をにらみ始めた。化学棟の窓を地平線の代わりにし、月末まで続ける。',
      evidence: ['地平線は化学棟の窓で代用している'],
      patternTag: 'resistance',
    },
  },
  빗소리: {
    language: 'ko',
    kind: 'task',
    fields: {
      title: 'task: 페이지가 바뀌어도 소리가 이어지게 하기',
      description:
        '다음 단계로 가는 링크를 누르면 소리가 끊기고 듣던 자리를 다시 찾아야 한다. 재생기는 같은 자리에서 끊김 없이 이어져야 한다.',
    },
    answer: {
      summary:
        '다음 단계로 가는 링크를 누르면 소리가 끊겨 듣던 자리를 다시 찾아야 한다. 재생기가 같은 자리에서 끊김 없이 이어지게 하는 일이다.',
      evidence: ['재생기는 같은 자리에서 끊김 없이 이어져야 한다'],
    },
  },
  mưa: {
    language: 'vi',
    kind: 'session',
    fields: {
      title: 'session: Dưới mặt nước',
      description:
        'Ở giữa đường, con đường đi xuống. Phiên này dẫn người nghe xuống dưới mức cố gắng, nơi mặt nước gần như ' +
        'không động. Dùng khi một vấn đề ' +
        'cần chiều sâu hơn là nhiều giờ. Nên đeo tai nghe.',
    },
    answer: {
      summary:
        'Phiên này dẫn người nghe xuống dưới mức cố gắng, nơi mặt nước gần như không động. Nó dành cho lúc một vấn ' +
        'đề cần chiều sâu hơn là nhiều giờ.',
      evidence: ['nơi mặt nước gần như không động'],
    },
  },
  hujan: {
    language: 'id',
    kind: 'event',
    fields: {
      title: 'event: malam mendengarkan bersama',
      description:
        'Satu malam untuk mendengarkan langkah 1 sampai 3 bersama di perpustakaan kota. Tempat duduk terbatas untuk ' +
        'dua puluh orang, dan setelah ' +
        'setiap langkah ada waktu hening tanpa diskusi.',
    },
    answer: {
      summary:
        'Pada malam ini langkah 1 sampai 3 didengarkan bersama di perpustakaan kota. Tempat duduk terbatas untuk dua ' +
        'puluh orang, dan setelah setiap ' +
        'langkah ada waktu hening.',
      evidence: ['setelah setiap langkah ada waktu hening tanpa diskusi'],
    },
  },
};
