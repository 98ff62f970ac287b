import { anywhere, beginning, oneOf, whole } from './phrase-pattern.ts';

/** Secrets, by which people are robbed. */
export const secrets = oneOf(
  whole(String.raw`
    pass ?(?:words?|phrases?|codes?)|passwort|passworter|pin(?: ?code)?|credit cards?|card number|cvv|(?:seed|recovery) phrase
    private key
    api[ -]?key|one-time code|credentials|bitcoins?|gift cards?|wallet|kennwort|kreditkarten?|zugangsdaten|mots? de passe
    carte (?:bancaire|de credit)
    contrasenas?|clave de acceso|tarjeta de credito|senhas?|cartao de credito|carta di credito|wachtwoord(?:en)?|losenord|adgangskode
    hasl[oa]
    karty? kredytow\p{L}+|парол\p{L}+|пін-?код|пин-?код|банковск\p{L}+ карт\p{L}+|sifre\p{L}*|kredi kart\p{L}*|mat khau|kata sandi
  `),
  anywhere(`
    密码|密碼|口令|银行卡|信用卡|验证码|パスワード|暗証番号|クレジットカード|비밀번호|신용카드
    كلم[هة] (?:المرور|السر)|بطاق[هة] الايتمان|पासवर्ड|क्रेडिट कार्ड|סיסמ|כרטיס אשראי
  `),
);

/** "Your", which makes a secret the reader's. */
export const yours = oneOf(
  whole(String.raw`
    your|ihre?[nmrs]?|deine?[nmrs]?|votre|vos|tes|ton|tu|tus|sus?|suas?|teus?|tuas?|vostr[aoie]|tua|tuo|uw|je|jouw|din|ditt
    twoj[ae]?|swoj[ae]?|ваш\p{L}*|сво[ийюея]\p{L}*|тво\p{L}+|sizin|senin|अपना|cua ban|anda|आपका
  `),
  anywhere('你的|您的|あなたの|당신|الخاص[هة] بك|خاصتك|שלך|שלכם'),
);

/** What a reader is told to do where there is something to click. */
export const clicks = oneOf(
  beginning(`
    (?<!(?:a|the|one|each|every|by|with) )click (?:here|on|the|this|below)|tap here|klick(?:en|e|t)? (?:sie )?(?:hier|auf)|cliquez
    clique (?:aqui|no|em|ici)|ha(?:z|ga) clic|pulsa aqui
    clicca (?:qui|su)|klik hier|klicka har|нажмите|kliknij|tiklay|اضغط هنا|انقر|לחצו|לחץ כאן|nhap vao|klik di sini|क्लिक कर
  `),
  anywhere('点击|點擊|クリックし|클릭하'),
);

const manners = 'please|now|then|just|first|bitte|svp|por favor|per favore|пожалуиста|prosze|lutfen|请|請|今すぐ|يرجى';

/** How a sentence begins that sends its reader somewhere, or asks for something that reaches others. */
export const orders = oneOf(
  String.raw`^[\s\p{P}]*(?:(?:${manners}),? ?)*${whole(String.raw`
    (?:visit|click|send|pay|buy|purchase|subscribe|log ?in|sign (?:in|up)|enter)(?! (?:of|and|is|are|was)\b)
    (?:scan|install|execute|paste|donate|register|submit|download|forward|go)(?! (?:of|and|is|are|was)\b)
    (?:call|text|e-?mail|order|type|run|copy|transfer|share|contact) (?:your|the|this|that|it|them|us|me)
    (?:call|text|e-?mail|order|type|run|copy|transfer|share|contact) (?:him|her|here|now|our|an?|every\p{L}*)
    (?:reply|delete|vote|join|claim|open|trust|tell|believe|follow) (?:your|the|this|that|it|them|us|me)
    (?:reply|delete|vote|join|claim|open|trust|tell|believe|follow) (?:him|her|here|now|our|an?|every\p{L}*)
    remember to|make sure|you (?:must|should|have to|need to|can now)
    (?:besuch|klick|send|schick|ruf|lad|kauf|geb|zahl|bezahl|uberweis|abonnier|meld|installier|kopier|spend|teil|offn)en sie|sie mussen
    (?:besuche?|klicke?|sende|schicke?|kaufe?) (?:uns|die|das|den|hier|dein\p{L}*|eine?n?|jetzt)
    (?:uberweise|abonniere|installiere|kopiere|spende) (?:uns|die|das|den|hier|dein\p{L}*|eine?n?|jetzt)
    visitez|cliquez|envoyez|telechargez|appelez|payez|achetez|entrez|saisissez|versez|abonnez-vous|installez|copiez|partagez|allez sur
    vous devez
    (?:visit[ae]|haga|haz|envi[ae]|descarg(?:a|ue)|llam[ae]|pag(?:a|ue)|compr[ae])(?! (?:de|del|guiada)\b)
    (?:introdu(?:ce|zca)|ingres[ae]|transfier[ae]|suscrib\p{L}+|instal[ae]|debes?)(?! (?:de|del|guiada)\b)
    clique|envie|baixe|ligue|pague|compre|digite|transfira|acesse|assine|instale|voce deve
    (?:visitate|clicca|invia|inviate|scarica|chiama|paga|inserisci|versa|iscriviti|installa|devi|acquista)(?! (?:di|del)\b)
    bezoek|klik|stuur|betaal|koop|schrijf je in|installeer|je moet|besok|klicka|skicka|kop|ange|du maste
    посетите|нажмите|отправьте|скачаите|позвоните|оплатите|купите|введите|переведите|установите|вы должны|переидите|відвідаите
    надішліть|купіть|введіть
    odwiedz|kliknij|wyslij|pobierz|zadzwon|zaplac|kup|wpisz|podaj|przelej|zainstaluj|musisz
    قوموا|زوروا|اضغط\p{L}*|ارسلوا?|اتصلوا?|ادفعوا?|اشتروا?|בקרו|לחצו|שלחו|הורידו|התקשרו|שלמו|קנו|הזינו
    truy cap|nhap vao|thanh toan|kunjungi|klik|kirim|unduh|hubungi|bayar|beli|masukkan
  `)}`,
  `^(?:请|請)?${anywhere('访问|點擊|点击|发送|下载|拨打|支付|购买|输入|转账|安装|(?:방문|클릭|다운로드|전화|결제|구매|입력|송금|설치)(?:하|해) ?(?:주|라)')}`,
  String.raw`${anywhere(`
    (?:アクセス|クリック|送信|ダウンロード|電話|購入|入力|登録|インストール|送金)して(?:ください|下さい)|(?:送って|振り込んで|支払って|開いて)(?:ください|下さい)
    भेजें|क्लिक करें|डाउनलोड करें|कॉल करें|भुगतान करें|खरीदें|दर्ज करें|하세요|하십시오
    ziyaret edin|gonderin|indirin|arayin|odeyin|satin alin|girin|tiklayin
  `)}[\s\p{P}]*$`,
);
