/** Secrets, by which people are robbed: no text about a record asks for them, and only one about passwords names them. */
export const secrets = [
  'pass ?(?:word|wort|phrase|code)s?|pin(?: ?code)?|credit card|card number|cvv|(?:seed|recovery) phrase|private key|api[ -]?key|one-time code|credentials?|bitcoin|gift card|wallet',
  'kennw[oa]rt|kreditkarte|zugangsdaten|mot de passe|carte (?:bancaire|de credit)|contrasena|clave de acceso|tarjeta de credito|senha|cartao de credito|parola d.ordine|carta di credito',
  'wachtwoord|losenord|adgangskode|hasl[oa]|karty? kredytow|парол[ьяюе]|пін-?код|пин-?код|банковск\\w+ карт|sifre\\w*|kredi kart',
  '密码|密碼|口令|银行卡|信用卡|验证码|パスワード|暗証番号|クレジットカード|비밀번호|신용카드|كلمه المرور|كلمه السر|بطاقه الائتمان|पासवर्ड|क्रेडिट कार्ड|סיסמ|כרטיס אשראי|mat khau|kata sandi',
];

/** "Your", which makes a secret somebody's. */
export const yours =
  'your|ihre?[nmrs]?|deine?[nmrs]?|votre|vos|tes|ton|tu|tus|sus?|suas?|teus?|tuas?|vostr[aoie]|tua|uw|je|jouw|din|ditt|twoje?|swoje?|ваш|свой|твой|sizin|senin|你的|您的|あなたの|당신|ك|अपना|आपका|שלך|cua ban|anda';

/** What a reader is told to do where there is something to click. */
export const clicks =
  'click (?:here|on|the|this|below)|tap here|klick(?:en)? (?:sie )?(?:hier|auf)|cliquez|clique (?:aqui|no|em|ici)|ha(?:z|ga) clic|pulsa aqui|clicca (?:qui|su)|klik hier|klicka har|нажмите|kliknij|tiklay|点击|點擊|クリックし|클릭하|اضغط هنا|انقر|क्लिक कर|לחצו|לחץ כאן|nhap vao|klik di sini';

/** Beginnings of sentences that send a reader somewhere, or ask for something that reaches others. */
export const orders = [
  'visit|click|send|download|call|text|e-?mail|pay|buy|order|purchase|subscribe|log ?in|sign (?:in|up)|enter|type|scan|install|run|execute|paste|copy|transfer|donate|share|contact|forward|reply|delete|vote|join|claim|register|submit|go to|open|trust|tell|believe|remember to|make sure|you (?:must|should|have to|need to)',
  '(?:besuch|klick|send|schick|ruf|lad|kauf|gib|geb|zahl|bezahl|uberweis|abonnier|meld|installier|kopier|spend|teil)(?:en|e|t)? sie|(?:besuche|klicke|sende|schicke|kaufe|zahle|uberweise|abonniere|installiere|kopiere|spende) |sie mussen',
  '(?:visitez|cliquez|envoyez|telechargez|appelez|payez|achetez|entrez|saisissez|versez|abonnez|installez|copiez|partagez|allez sur|vous devez)',
  '(?:visit[ae]|haga|haz|envi[ae]|descarg(?:a|ue)|llam[ae]|pag(?:a|ue)|compr[ae]|introduzca|introduce|ingres[ae]|transfier[ae]|suscrib\\w+|instal[ae]|copi[ae]|debes?|tienes que) ',
  '(?:visite|clique|envie|baixe|ligue|pague|compre|digite|transfira|acesse|assine|instale|copie|voce deve) ',
  '(?:visita|visitate|clicca|invia|inviate|scarica|chiama|paga|compra|inserisci|versa|iscriviti|installa|copia|devi) ',
  '(?:bezoek|klik|stuur|download|bel|betaal|koop|voer|maak|schrijf je in|installeer|je moet) |(?:besok|klicka|skicka|ladda|ring|betala|kop|ange|du maste) ',
  '(?:посетите|нажмите|отправьте|скачаите|позвоните|оплатите|купите|введите|переведите|установите|вы должны|переидите)|(?:відвідаите|натисніть|надішліть|купіть|введіть)',
  '(?:odwiedz|kliknij|wyslij|pobierz|zadzwon|zaplac|kup|wpisz|podaj|przelej|zainstaluj|musisz) |(?:ziyaret ed|tikla|gonder|indir|satin al|odeme yap|girin)',
  '(?:请|請)?(?:访问|點擊|点击|发送|下载|拨打|支付|购买|输入|转账|安装|复制|打开)|(?:방문|클릭|다운로드|전화|결제|구매|입력|송금|설치)(?:하|해)',
  '(?:قم ب|قوموا ب|زوروا|زر |اضغط|ارسل|حمل |اتصل|ادفع|اشتر|ادخل |حول )|(?:בקרו|לחצו|שלחו|הורידו|התקשרו|שלמו|קנו|הזינו)',
  '(?:truy cap|nhap|gui|tai|goi|thanh toan|mua) |(?:kunjungi|klik|kirim|unduh|hubungi|bayar|beli|masukkan) ',
];

/** The same where the verb stands at the end of the sentence. */
export const ordersAtEnd =
  '(?:アクセス|クリック|送信|ダウンロード|電話|購入|入力|登録|インストール|送金)して(?:ください|下さい)|(?:送って|振り込んで|支払って|開いて)(?:ください|下さい)|(?:भेजें|क्लिक करें|डाउनलोड करें|कॉल करें|भुगतान करें|खरीदें|दर्ज करें|लिखें)|(?:ziyaret edin|gonderin|indirin|arayin|odeyin|satin alin|girin|tiklayin)|(?:하세요|하십시오)';
