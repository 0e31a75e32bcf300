"""What the lines that a site puts around its articles are made of, by language.

Every language has lines "kind: entry, entry, …". An entry is a word or phrase in small letters; "*" at its end stands
for any ending. `fill` holds words that such lines are built with and that say nothing by themselves. For the other
kinds see boilerplate.py. Our own compilation, from how news sites address their readers.
"""

#: Networks, agencies and words that every language borrows.
EVERYWHERE = """
brand: facebook, twitter, x, whatsapp, telegram, linkedin, instagram, pinterest, reddit, tumblr, tiktok, youtube,
  viber, messenger, flipboard, google, google news, apple news, google play, app store, line, wechat, weibo, vk,
  vkontakte, ok, bluesky, threads, mastodon, xing, email, e-mail, mail, sms, rss, pdf, url, link, ios, android,
  signal, snapchat, skype, вконтакте, одноклассники, телеграм, телеграм*, вайбер, ватсап, фейсбук*, твиттер*,
  инстаграм*, дзен, яндекс, فيسبوك, تويتر, واتساب, تلغرام, تيليجرام, إنستغرام, يوتيوب, فیسبوک, توییتر, تلگرام, واتساپ,
  اینستاگرام, פייסבוק, טוויטר, וואטסאפ, טלגרם, फेसबुक, ट्विटर, व्हाट्सएप, व्हाट्सऐप, टेलीग्राम, ツイッター, フェイスブック,
  ライン, インスタグラム, 微信, 微博, qq, 朋友圈, 抖音, 脸书, 臉書, 推特, 페이스북, 트위터, 카카오톡, 카카오스토리,
  네이버, 네이버밴드, 밴드
agency: ap, afp, reuters, dpa, epa, epa-efe, efe, ansa, tass, apa, anp, ctk, čtk, pap, pa, upi, xinhua, kyodo, jiji,
  yonhap, getty, getty images, gettyimages, shutterstock, istock, alamy, imago, picture alliance, picture-alliance,
  zuma, zuma press, bloomberg, unsplash, pixabay, pexels, wikimedia commons, wikimedia, flickr, lusa, belga, keystone,
  ritzau, tt, ntb, lehtikuva, mti, agerpres, antara, vna, ttxvn, pti, ani, aa, iha, dha, irna, isna, fars, mehr,
  tasnim, sputnik, ria, ria novosti, interfax, ukrinform, unian, belta, afp/getty images, ap photo, pool, handout,
  archive, file, nurphoto, sipa, abaca, hans lucas, maxppp, action press, actionpress, dpa-zentralbild, sda, cna,
  imaginechina, vcg, nhk, рейтер, reuters*, тасс, риа новости, риа, интерфакс, укринформ, укрінформ, уніан, унн, рбк,
  апа, رويترز, أ ف ب, أ.ف.ب, رویترز, ایرنا, ایسنا, रॉयटर्स, पीटीआई, एएनआई, एएफपी, एपी, 共同, 共同通信, 時事, 時事通信,
  ロイター, afp通信, 新华社, 新華社, 中新社, 路透社, 路透, 法新社, 美联社, 美聯社, 视觉中国, 中央社, 연합뉴스, 뉴시스,
  뉴스1, 로이터, 게티이미지, 게티이미지뱅크, 신화, רויטרס, רויטרז
"""

PHRASES = {
    "en": """
fill: the, this, that, a, an, and, or, to, for, of, in, on, at, by, via, with, our, us, your, you, we, from, now,
  here, it, is, are, all, every, article, story, post, page, news, content, below, today, more, daily, weekly, free,
  latest, updates, top, stories, best, breaking, friend, friends, inbox, day's, day, week's, morning, evening, get,
  receive, delivered, straight, directly, join, stay, informed, up to date, date, join the conversation, account,
  site, website, using, continue, use, me, copy, print, save, button, click, tap, please, headlines, alerts,
  notifications, stories you may like, channel, group, never, miss, out, be, first, know, only, members, access, full,
  unlimited, digital, subscription, already, have, not, yet, can, see, view, reading
share: share*, tweet, tweet this, email this article, email this story, copy link, email this, print this,
  send to a friend, forward to a friend, share on
advert: advertisement*, advertising, sponsored*, sponsored content, paid content, paid post, promoted, promotion, ad,
  ads, story continues below, article continues below, article continues after, story continues after,
  continue reading below, continue reading, scroll to continue, scroll down to continue, scroll down, skip advertisement,
  remove ads, why this ad, affiliate links, partner content, advertorial
newsletter: newsletter*, subscribe*, sign up*, mailing list, email address, inbox, push notifications, briefing email
follow: follow us, follow, like us, join us on, join our, our channel, find us on, connect with us, our telegram
consent: cookie*, privacy policy, accept all, manage preferences, terms of use, terms of service, consent, gdpr,
  opt out, accept cookies, we value your privacy, privacy settings
comment: comments, leave a comment, post a comment, add a comment, join the discussion, have your say, view comments,
  show comments, log in to comment, report this comment, no comments yet, 0 comments, be the first to comment
paywall: log in*, login, sign in*, register*, create an account, subscribers only, subscriber, already a subscriber,
  already have an account, to continue reading, continue reading, subscribe now, premium, start your free trial,
  free trial, read the full article, read the full story, unlock this article
app: download our app, download the app, our app, get the app, app, download
copyright: all rights reserved, copyright, terms and conditions, may not be published, broadcast,
  rewritten or redistributed, may not be reproduced
navigation: back to top, next article, previous article, next story, load more, show more, read more, see more,
  view more, home page, skip to content, skip to main content, most read, most popular, most viewed, trending now,
  related stories, related articles, related news, related topics, related content, recommended for you,
  recommended stories, editor's picks, editors' picks, you may also like, you might also like,
  you may be interested in, more from, more stories, more news, latest news, also in the news, tags, watch video,
  play video, view gallery, photo gallery, report an error, report a typo, spotted an error, correct this article,
  listen to this article, audio, minute read, min read, popular stories, topics
lead: read more, read also, also read, read next, see also, related, related article, related articles, related story,
  related topics, related stories, related news, related coverage, more on this story, more on this, more on, watch,
  watch now, watch also, listen, recommended, don't miss, further reading, must read, up next, in pictures, also on,
  more from, you may also like, click here, in case you missed it, icymi, explainer, read the full story, read, more
credit: photo*, picture*, image*, photo credit, photo by, image credit, image source, photo courtesy of,
  photo illustration, credit*, file photo, photographer, photograph*, video, graphic, cover image, screenshot, getty
source: source, sources, original article, originally published, via, translated by
""",
    "de": """
fill: der, die, das, den, dem, des, ein, eine, einen, dieser, diese, diesen, dieses, und, oder, zu, zum, zur, für,
  von, vom, in, im, auf, an, am, bei, per, via, mit, aus, unser*, uns, ihr*, sie, sich, euch, eure*, dein*, du, wir,
  jetzt, hier, alle, artikel, beitrag, text, seite, nachrichten, news, meldung*, täglich*, wöchentlich*, kostenlos*,
  gratis, aktuell*, neuest*, wichtigst*, themen, freund*, postfach, posteingang, erhalten, bekommen, bleiben,
  informiert, immer, mehr, direkt, inhalt*, melden, ab, weiter, weiterlesen, klicken, bitte, keine, verpassen, ist,
  sind, können, kann, wird, geht, es, nicht, noch, schon, nur, noch mehr, kopieren, drucken, speichern, lesen, hören,
  ansehen, morgen*, abend*, gratis-newsletter, des tages
share: teilen*, teile, weitersagen, link kopieren, per e-mail senden, drucken, weiterempfehlen, merken
advert: anzeige, anzeigen, werbung, advertorial, gesponsert*, sponsored, werbeinhalt, promotion, werbeanzeige,
  nach der werbung, artikel wird nach der anzeige fortgesetzt, nach der anzeige, bezahlter inhalt,
  anzeige überspringen, ad
newsletter: newsletter*, abonnier*, anmelden, anmeldung, melden sie sich, e-mail-adresse, push-nachricht*, posteingang
follow: folgen sie uns, folge uns, folgt uns, folgen, besuchen sie uns, unser kanal, whatsapp-kanal, liken sie
consent: cookie*, datenschutz*, alle akzeptieren, akzeptieren, einwilligung*, zustimmen, einstellungen, impressum, agb
comment: kommentare, kommentieren, kommentar schreiben, kommentar verfassen, diskutieren sie mit, diskutieren,
  ihre meinung, kommentare anzeigen, zu den kommentaren
paywall: einloggen, anmelden, registrieren, abonnent*, lesen sie hier weiter, hier weiterlesen, jetzt lesen,
  ganzen artikel lesen, abo, jetzt abonnieren, weiterlesen, plus-artikel, login, probeabo, kostenlos testen,
  jetzt testen, bereits abonnent
app: app herunterladen, unsere app, app, herunterladen, laden sie
copyright: alle rechte vorbehalten, copyright, nachdruck verboten, urheberrechtlich geschützt
navigation: nach oben, zur startseite, startseite, nächster artikel, vorheriger artikel, mehr laden, mehr anzeigen,
  mehr lesen, meistgelesen*, meist gelesen, das könnte sie auch interessieren, auch interessant, mehr zum thema,
  zum thema, weitere artikel, weitere themen, ähnliche artikel, verwandte artikel, verwandte themen, schlagwörter,
  schlagworte, fehler melden, fehler gefunden, artikel anhören, vorlesen, fotostrecke, bildergalerie,
  zur bildergalerie, lesezeit, minuten, topmeldungen, empfohlen*
lead: lesen sie auch, lesen sie hier, lesen sie dazu, lesen sie mehr, lies auch, auch interessant, mehr dazu,
  mehr zum thema, zum thema, siehe auch, weiterlesen, passend dazu, das könnte sie auch interessieren, video,
  im video, hören sie auch, sehen sie auch, lesetipp, verwandte artikel, interview, hintergrund, mehr
credit: foto*, bild*, fotocredit, bildquelle, bildnachweis, bildrechte, symbolbild, symbolfoto, archivbild,
  archivfoto, grafik, montage, aufnahme
source: quelle*, mit material von, zuerst erschienen, via, original
""",
    "fr": """
fill: le, la, les, l, un, une, des, du, de, d, ce, cet, cette, ces, et, ou, à, a, au, aux, en, dans, par, pour, sur,
  via, avec, notre, nos, nous, votre, vos, vous, se, s, est, sont, tous, toute*, toutes, article, page, actualité*,
  actu, info*, contenu*, plus, gratuit*, gratuitement, quotidien*, hebdomadaire*, chaque, jour, semaine, matin, soir,
  recevez, recevoir, directement, boîte, mail, amis, ici, cliquez, cliquer, rester, restez, informé*, dernière*,
  derniers, copier, imprimer, enregistrer, lire, suite, ne, pas, rien, manquez, ratez, être, premier*, commentaire,
  accéder, accès, déjà, compte, meilleur*, essentiel, que, qui, y
share: partag*, copier le lien, envoyer par, imprimer, tweeter, envoyer à un ami
advert: publicité*, pub, annonce, annonces, sponsorisé*, contenu sponsorisé, publi-rédactionnel, publireportage,
  la suite après la publicité, la suite après cette publicité, l'article continue après, contenu partenaire,
  en partenariat avec
newsletter: newsletter*, abonnez-vous, abonn*, inscrivez-vous, inscri*, lettre d'information, infolettre*,
  adresse e-mail, boîte mail, adresse mail, notifications
follow: suivez-nous, suivez, suivre, rejoignez-nous, rejoignez, notre chaîne, aimez notre page, notre page
consent: cookie*, confidentialité, tout accepter, accepter, paramétrer, gérer mes choix, consentement,
  mentions légales, conditions générales, données personnelles
comment: commentaires, commenter, laisser un commentaire, ajouter un commentaire, réagir, réagissez,
  donnez votre avis, votre avis, voir les commentaires
paywall: connectez-vous, se connecter, connexion, abonnés, réservé aux abonnés, déjà abonné*, identifiez-vous,
  article réservé, lire la suite, créer un compte, s'abonner, essai gratuit, il vous reste
app: télécharg*, application, notre application, appli
copyright: tous droits réservés, droits réservés, copyright, reproduction interdite, toute reproduction
navigation: haut de page, retour en haut, accueil, article suivant, article précédent, voir plus, charger plus,
  lire plus, les plus lus, à lire aussi, sur le même sujet, articles liés, articles similaires, sur le même thème,
  en savoir plus, à la une, nos articles, vous aimerez aussi, mots-clés, signaler une erreur, écouter cet article,
  temps de lecture, minutes, voir la vidéo, diaporama, recommandé*, dans la même rubrique,
  ces articles pourraient vous intéresser
lead: lire aussi, à lire aussi, a lire aussi, lire également, à lire, voir aussi, à voir aussi, lire la suite,
  sur le même sujet, pour en savoir plus, en savoir plus, à écouter, en vidéo, vidéo, regardez, lisez aussi,
  à lire ailleurs, notre dossier, en images, décryptage, pour aller plus loin, retrouvez, lire, relire
credit: photo*, crédit*, crédit photo, crédits photo, image*, illustration, photo d'illustration, photo d'archives,
  © photo, légende, montage, infographie, capture d'écran
source: source, sources, avec, via, article original
""",
    "es": """
fill: el, la, los, las, un, una, este, esta, estos, estas, y, o, a, al, de, del, en, por, para, con, su, sus, tu, tus,
  te, le, se, nos, nuestro, nuestra, nuestros, nuestras, artículo, nota, noticia*, contenido*, página, información,
  más, todo*, todas, gratis, gratuito*, diario*, semanal*, cada, día, mañana, recibe, reciba, recibir, directamente,
  correo, amigos, aquí, haz, clic, haga, última*, últimos, copiar, imprimir, guardar, leer, sigue, seguir, leyendo,
  continúa, continúe, después, no, pierdas, pierda, nada, lo, es, son, ya, cuenta, que, qué, importante*, mejor*,
  electrónico, vía, mantente, manténgase, informado
share: compart*, copiar enlace, enviar por, imprimir, tuitear, recomendar
advert: publicidad, anuncio*, patrocinado*, contenido patrocinado, publirreportaje, pub,
  sigue después de la publicidad, continúa después de la publicidad, la nota continúa, contenido promocionado,
  promocionado
newsletter: newsletter*, boletín, boletines, suscríb*, suscrib*, suscripción, inscríbete, regístrate,
  correo electrónico, notificaciones, bandeja de entrada
follow: síguenos, síganos, sigue, siguenos, únete, únase, nuestro canal, nuestra página, seguinos
consent: cookie*, privacidad, aceptar, aceptar todo, aceptar todas, consentimiento, términos y condiciones,
  aviso legal, configurar
comment: comentarios, comentar, deja un comentario, deja tu comentario, escribe un comentario, opina, ver comentarios,
  comenta
paywall: inicia sesión, iniciar sesión, inicie sesión, regístrate, regístrese, suscriptor*, solo para suscriptores,
  exclusivo para suscriptores, seguir leyendo, crear cuenta, hazte socio, prueba gratis
app: descarg*, aplicación, nuestra app, app
copyright: todos los derechos reservados, derechos reservados, prohibida su reproducción, prohibida la reproducción,
  copyright
navigation: volver arriba, inicio, siguiente artículo, artículo anterior, ver más, cargar más, leer más, lo más leído,
  más leídas, más leídos, más visto, noticias relacionadas, artículos relacionados, temas relacionados,
  te puede interesar, le puede interesar, también te puede interesar, te recomendamos, le recomendamos, recomendado*,
  etiquetas, escuchar artículo, escucha este artículo, minutos de lectura, ver video, ver vídeo, galería,
  archivado en, más información, más noticias, últimas noticias, reportar error, relacionado*
lead: lee también, lea también, leer también, leé también, lee además, lea además, lea más, lee más, leer más,
  ver también, vea también, mira también, te puede interesar, le puede interesar, también te puede interesar,
  más información, noticia relacionada, relacionado, relacionada, vea, no te pierdas, video, vídeo, en fotos,
  en video, además, sigue leyendo, lea, lee, recomendado, te recomendamos
credit: foto*, fotografía*, imagen*, crédito*, créditos, imagen de archivo, foto de archivo, ilustración, infografía,
  captura de pantalla
source: fuente*, con información de, vía, artículo original
""",
    "pt": """
fill: o, a, os, as, um, uma, este, esta, esse, essa, deste, desta, e, ou, ao, à, às, aos, de, do, da, dos, das, em,
  no, na, nos, nas, por, pelo, pela, para, com, seu, sua, seus, suas, teu, tua, você, nosso*, nossa*, artigo, matéria,
  reportagem, notícia*, conteúdo*, página, mais, tudo, todo*, todas, grátis, gratuit*, diári*, semana*, cada, dia,
  manhã, receba, receber, direto, diretamente, amigos, aqui, clique, última*, últimos, copiar, imprimir, guardar,
  salvar, ler, continua, continue, lendo, depois, após, não, perca, nada, é, são, já, conta, que, fique, dentro,
  importantes, principais, melhor*, via, se
share: compartilh*, partilh*, copiar link, enviar por, imprimir, tuitar, recomendar
advert: publicidade, propaganda, anúncio*, patrocinad*, conteúdo patrocinado, publieditorial, pub,
  continua após a publicidade, continua depois da publicidade, informe publicitário, conteúdo comercial
newsletter: newsletter*, boletim, boletins, assin*, inscrev*, subscrev*, inscrição, cadastre-se, e-mail,
  caixa de entrada, notificações
follow: siga-nos, siga, segue-nos, sigam-nos, junte-se, nosso canal, entre no canal, curta, participe
consent: cookie*, privacidade, aceitar, aceitar todos, consentimento, termos de uso, termos e condições,
  política de privacidade
comment: comentários, comentar, deixe um comentário, deixe seu comentário, comente, ver comentários, dê sua opinião,
  adicionar comentário
paywall: faça login, entrar, iniciar sessão, inicie sessão, assinante*, exclusivo para assinantes, já é assinante,
  registe-se, continuar lendo, continue lendo, criar conta
app: baixe, descarregue, aplicativo, aplicação, app, nosso app
copyright: todos os direitos reservados, direitos reservados, reprodução proibida, proibida a reprodução, copyright
navigation: voltar ao topo, topo, início, próximo artigo, artigo anterior, ver mais, carregar mais, ler mais,
  mais lidas, mais lidos, mais vistas, notícias relacionadas, artigos relacionados, conteúdo relacionado, relacionad*,
  leia também, saiba mais, você pode gostar, recomendad*, etiquetas, tags, ouvir artigo, minutos de leitura,
  ver vídeo, assista, galeria, mais notícias, últimas notícias, veja mais, assuntos relacionados, reportar erro
lead: leia também, leia mais, ler também, leia ainda, leia, veja também, veja mais, ver também, saiba mais, assista,
  assista também, ouça, confira, confira também, relacionado, relacionada, notícia relacionada, não perca, vídeo,
  em fotos, em imagens, mais informação, recomendado
credit: foto*, fotografia*, imagem, imagens, crédito*, créditos, arquivo, ilustração, infográfico, reprodução,
  divulgação
source: fonte*, com informações de, via
""",
    "it": """
fill: il, lo, la, i, gli, le, l, un, uno, una, questo, questa, quest, e, o, a, al, allo, alla, ai, alle, di, del,
  della, dello, dei, delle, in, nel, nella, su, sul, sulla, sui, da, dal, dalla, per, con, via, il tuo, tuo, tua,
  tuoi, tue, ti, vi, ci, nostro, nostra, nostri, nostre, vostro, articolo, notizi*, pagina, contenut*, più, tutto,
  tutt*, gratis, gratuit*, quotidian*, settimanal*, ogni, giorno, giorni, mattina, ricevi, ricevere, direttamente,
  posta, amici, qui, clicca, ultim*, copia, stampa, salva, leggi, continua, leggere, dopo, non, perdere, perdersi,
  niente, è, sono, già, account, che, resta, rimani, aggiornat*, migliori
share: condivid*, copia link, copia il link, invia per, stampa, twitta, invia via
advert: pubblicità, annuncio*, annunci, sponsorizzat*, contenuto sponsorizzato, pubbliredazionale,
  continua dopo la pubblicità, messaggio promozionale, promo, contenuto promozionale, in collaborazione con
newsletter: newsletter*, iscriv*, abbonat*, abbonarsi, registrati, casella di posta, indirizzo email, notifiche
follow: seguici, segui, seguiteci, unisciti, il nostro canale, metti mi piace
consent: cookie*, privacy, accetta, accetta tutti, consenso, termini e condizioni, informativa, note legali
comment: commenti, commenta, lascia un commento, scrivi un commento, aggiungi un commento, di' la tua, dì la tua,
  mostra commenti
paywall: accedi, registrati, abbonati, per gli abbonati, riservato agli abbonati, sei già abbonato, effettua il login,
  continua a leggere, prova gratis
app: scarica, la nostra app, app, applicazione
copyright: tutti i diritti riservati, riproduzione riservata, diritti riservati, copyright
navigation: torna su, torna in alto, home, articolo successivo, articolo precedente, carica altro, mostra altro,
  vedi altro, leggi di più, leggi tutto, i più letti, più letti, più lette, articoli correlati, notizie correlate,
  contenuti correlati, correlat*, leggi anche, potrebbe interessarti, ti potrebbe interessare,
  potrebbero interessarti, altre notizie, ultime notizie, ascolta l'articolo, tempo di lettura, minuti,
  guarda il video, galleria, fotogallery, tag, segnala un errore, consigliat*, raccomandat*, per approfondire
lead: leggi anche, leggete anche, leggi pure, leggi di più, leggi, vedi anche, guarda anche, guarda, guarda il video,
  per approfondire, approfondisci, approfondimento, ascolta, correlati, articolo correlato, articoli correlati,
  potrebbe interessarti, ti potrebbe interessare, non perdere, video, in foto, continua a leggere
credit: foto*, fotografia*, immagin*, credito*, crediti, credits, illustrazione, archivio, foto d'archivio,
  foto di repertorio, infografica
source: fonte*, via, tratto da
""",
    "nl": """
fill: de, het, een, dit, deze, dat, die, en, of, om, te, ten, tot, van, voor, in, op, aan, bij, per, via, met, onze,
  ons, uw, u, je, jouw, jij, wij, we, ze, zich, artikel, bericht, verhaal, pagina, nieuws*, inhoud, meer, alle, alles,
  gratis, dagelijks*, wekelijks*, elke, dag, week, ochtend, ontvang*, direct, rechtstreeks, mailbox, vrienden, hier,
  klik, laatste, nieuwste, belangrijkste, kopieer, kopiëren, afdrukken, printen, bewaren, opslaan, lees, lezen,
  verder, na, niets, niet, mis, is, zijn, al, account, blijf, op de hoogte, hoogte, ontvangen, wil, wilt, kan, kunt,
  nu
share: deel, delen, gedeeld, deel dit, kopieer link, link kopiëren, doorsturen, tweeten, printen, afdrukken
advert: advertentie*, reclame, gesponsord*, sponsored, advertorial, betaalde inhoud,
  artikel gaat verder na advertentie, tekst gaat verder onder, lees verder onder de advertentie,
  lees verder na de advertentie, promotie, partnerbijdrage
newsletter: nieuwsbrief*, nieuwsbrieven, abonneer*, schrijf je in, schrijf u in, aanmelden, meld je aan, meld u aan,
  inschrijven, e-mailadres, pushmeldingen, inbox
follow: volg ons, volg, volgen, like ons, ons kanaal, whatsapp-kanaal
consent: cookie*, privacy*, alles accepteren, accepteren, akkoord, toestemming, instellingen, voorwaarden
comment: reacties, reageer, reageren, plaats een reactie, laat een reactie achter, geef je reactie, geef uw reactie,
  bekijk reacties
paywall: log in, inloggen, registreer*, abonnee*, alleen voor abonnees, al abonnee, lees verder, maak een account,
  neem een abonnement, probeer gratis, premium
app: download, onze app, app, downloaden
copyright: alle rechten voorbehouden, copyright, auteursrecht*
navigation: terug naar boven, naar boven, home, volgend artikel, vorig artikel, meer laden, toon meer, bekijk meer,
  lees meer, meer lezen, meest gelezen, gerelateerd*, gerelateerde artikelen, meer over dit onderwerp, meer nieuws,
  laatste nieuws, aanbevolen, ook interessant, trefwoorden, tags, beluister dit artikel, leestijd, minuten,
  bekijk video, fotoserie, fout gezien, meld een fout, lees ook, bekijk ook
lead: lees ook, lees verder, lees meer, bekijk ook, bekijk, zie ook, luister ook, luister, kijk ook, gerelateerd,
  meer over, meer lezen, ook interessant, video, in beeld, aanrader, mis niet, meer weten, lees hier, achtergrond
credit: foto*, beeld, afbeelding*, fotograaf, archieffoto, archiefbeeld, illustratie, fotocredit, © foto
source: bron*, via, oorspronkelijk
""",
    "pl": """
fill: ten, ta, to, tego, tej, tym, i, oraz, lub, do, dla, na, w, we, z, ze, o, od, po, pod, przez, za, u, nas, nasz*,
  nam, was, wam, swój, swoje, swoim, się, jest, są, artykuł*, tekst, strona, stronie, wiadomości, informacje,
  informacj*, treść, treści, więcej, wszystk*, bezpłatn*, darmow*, codzienn*, tygodniow*, każdy, dzień, dnia, rano,
  otrzymuj*, odbieraj, bezpośrednio, skrzynk*, znajomym, znajomymi, przyjaciół*, tutaj, tu, kliknij, najnowsze,
  najważniejsze, kopiuj, drukuj, wydrukuj, zapisz, czytaj, dalej, nie, przegap, bądź, na bieżąco, bieżąco, już, masz,
  konto, teraz, daj, znać
share: udostępni*, podziel się, kopiuj link, wyślij, drukuj, poleć, prześlij
advert: reklama, reklamy, reklamą, artykuł sponsorowany, sponsorowan*, materiał partnera, materiał promocyjny,
  materiał sponsorowany, promocja, ogłoszenie, ogłoszenia, dalszy ciąg materiału pod wideo, dalsza część artykułu pod,
  tekst promocyjny, autopromocja
newsletter: newsletter*, subskryb*, zapisz się, prenumerat*, zaprenumeruj, adres e-mail, powiadomienia, skrzynki
follow: obserwuj nas, obserwuj, śledź nas, śledź, polub nas, polub, dołącz do nas, dołącz, nasz kanał
consent: cookie*, ciasteczk*, prywatnoś*, akceptuj*, zaakceptuj*, zgadzam się, zgoda, zgody, regulamin, rodo,
  plików cookie
comment: komentarze, komentuj, skomentuj, dodaj komentarz, napisz komentarz, zobacz komentarze, komentarzy, dyskusj*
paywall: zaloguj się, zaloguj, zarejestruj się, tylko dla prenumeratorów, dla subskrybentów, kup dostęp, dostęp,
  masz już konto, czytaj dalej, premium
app: pobierz, aplikacj*, nasza aplikacja
copyright: wszelkie prawa zastrzeżone, wszystkie prawa zastrzeżone, prawa zastrzeżone, copyright,
  kopiowanie zabronione
navigation: do góry, na górę, strona główna, następny artykuł, poprzedni artykuł, załaduj więcej, pokaż więcej,
  zobacz więcej, czytaj więcej, najczęściej czytane, najpopularniejsze, polecane, polecamy, powiązane,
  powiązane artykuły, podobne artykuły, zobacz także, zobacz też, czytaj także, czytaj też, może cię zainteresować,
  to może cię zainteresować, tagi, posłuchaj artykułu, czas czytania, minut*, galeria, zgłoś błąd,
  więcej na ten temat, więcej wiadomości
lead: czytaj także, czytaj też, czytaj również, czytaj więcej, przeczytaj także, przeczytaj też, przeczytaj również,
  przeczytaj, zobacz także, zobacz też, zobacz również, zobacz, zobacz więcej, obejrzyj, obejrzyj też, posłuchaj,
  sprawdź, sprawdź też, polecamy, powiązane, więcej, więcej na ten temat, nie przegap, wideo, dowiedz się więcej,
  warto przeczytać
credit: foto*, fot, zdjęcie*, zdjęcia, zdj, autor zdjęcia, ilustracja, grafika, archiwum, źródło zdjęcia
source: źródło*, źródła, via, za
""",
    "cs": """
fill: ten, ta, to, tento, tato, tuto, této, a, i, nebo, do, pro, na, v, ve, z, ze, s, se, si, o, od, po, pod, za, u,
  nás, náš, naše, našem, našeho, nám, vás, váš, vaše, vám, svůj, je, jsou, člán*, zpráv*, stránk*, obsah, více, vše,
  všechny, zdarma, denní*, denně, týdenní*, každý, den, ráno, dostávejte, přímo, schránky, přáteli, přátelům, zde,
  klikněte, nejnovější, nejdůležitější, kopírovat, vytisknout, tisk, uložit, číst, dál, dále, čtěte, ne, nic,
  neunikne, nezmeškejte, už, máte, účet, nyní, odebírat, k, ke, odběru
share: sdíl*, kopírovat odkaz, poslat, vytisknout, doporučit, tweetnout, poslat e-mailem
advert: reklama, reklamy, inzerce, sponzorovan*, sponzorovaný obsah, komerční sdělení, placený obsah, placená inzerce,
  pokračování textu pod reklamou, článek pokračuje, pod reklamou, promo
newsletter: newsletter*, přihlaste se, přihlásit, odebírejte, odběr*, zpravodaj*, e-mailovou adresu, upozornění,
  předplaťte*
follow: sledujte nás, sledujte, sledovat, přidejte se, náš kanál, staňte se fanouškem
consent: cookie*, soukromí, přijmout vše, přijmout, souhlas*, souhlasím, nastavení, podmínky použití, osobních údajů
comment: komentáře, komentovat, přidat komentář, diskuse, diskuze, napište komentář, vstoupit do diskuse,
  zobrazit komentáře, diskutovat, zobrazit diskusi
paywall: přihlaste se, přihlásit se, registrujte se, předplatitel*, předplatné, jen pro předplatitele,
  pokračovat ve čtení, máte už účet, odemknout článek, premium
app: stáhněte, aplikac*, naše aplikace, stáhnout
copyright: všechna práva vyhrazena, práva vyhrazena, copyright, bez souhlasu, autorská práva
navigation: nahoru, zpět nahoru, domů, další článek, předchozí článek, načíst další, zobrazit více, zobrazit další,
  číst dál, více zde, nejčtenější, související, související články, související zprávy, mohlo by vás zajímat,
  mohlo by vás také zajímat, čtěte také, čtěte více, podobné články, doporučujeme, doporučené, štítky, témata,
  poslechněte si článek, doba čtení, minut*, galerie, fotogalerie, nahlásit chybu, více k tématu, další zprávy, video
lead: čtěte také, čtěte dále, čtěte více, čtěte i, přečtěte si také, přečtěte si, přečtěte si více, podívejte se,
  podívejte se také, viz také, viz, související, související článek, mohlo by vás zajímat, více zde, více,
  více k tématu, video, poslechněte si, sledujte, nepřehlédněte, doporučujeme, dále čtěte, číst dále
credit: foto*, snímek, obrázek, ilustrační foto, ilustrační snímek, autor fotografie, archiv, zdroj fotografie,
  grafika
source: zdroj*, zdroje, via
""",
    "ru": """
fill: этот, эта, это, эту, этой, этим, и, или, к, ко, для, на, в, во, с, со, о, об, от, по, из, за, у, нас, наш*, нам,
  вас, ваш*, вам, вы, свой, свою, себе, стать*, статей, новост*, материал*, страниц*, контент, больше, все, всё, всех,
  бесплатн*, ежедневн*, еженедельн*, каждый, каждое, день, утро, получайте, получать, прямо, почту, почта, друзьям,
  друзьями, друзей, здесь, тут, нажмите, последние, свежие, главные, главное, самые, важные, копировать, печать,
  распечатать, сохранить, читать, читайте, дальше, далее, не, пропустите, первыми, узнавайте, будьте, курсе, в курсе,
  уже, есть, аккаунт, сейчас, чтобы, быть, оперативн*, также, канале, канал, канала, соцсетях, социальных сетях,
  сетях, первым
share: поделит*, поделиться, скопировать ссылку, копировать ссылку, отправить, распечатать, расскажите, рассказать,
  твитнуть, переслать
advert: реклам*, на правах рекламы, спонсор*, спонсорский материал, партнерский материал, партнёрский материал, промо,
  объявлени*, erid, продолжение после рекламы, статья продолжается
newsletter: рассылк*, подпи*, подписывайтесь, подпишитесь, подписка, подписаться, электронной почты, уведомления,
  дайджест
follow: следите за нами, следите, присоединяйтесь, наш канал, наш телеграм-канал, телеграм-канал, мы в, вступайте,
  добавьте, читайте нас
consent: cookie*, куки, файлы cookie, конфиденциальност*, принять, принять все, согласи*, согласен,
  персональных данных, пользовательское соглашение, обработку
comment: комментарии, комментировать, прокомментировать, оставить комментарий, оставьте комментарий,
  добавить комментарий, обсудить, обсуждение, написать комментарий, комментариев
paywall: войти, войдите, авторизуйтесь, зарегистрируйтесь, регистрация, для подписчиков, только для подписчиков,
  оформите подписку, продолжить чтение, читать полностью
app: скачайте, скачать, приложение, наше приложение, установите
copyright: все права защищены, перепечатка, копирование материалов, использование материалов, copyright,
  при цитировании, гиперссылка обязательна
navigation: наверх, вверх, на главную, главная, следующая статья, предыдущая статья, показать ещё, показать еще,
  загрузить ещё, загрузить еще, ещё новости, еще новости, самое читаемое, самое популярное, популярное, читайте также,
  по теме, материалы по теме, другие новости, похожие статьи, похожие новости, вам может быть интересно,
  вас может заинтересовать, рекомендуем, рекомендуемое, теги, метки, темы, слушать статью, время чтения, мин, минут*,
  смотреть видео, фотогалерея, сообщить об ошибке, нашли ошибку, выделите, ctrl, enter, новости по теме,
  новости партнеров, новости партнёров, новости сми2
lead: читайте также, читать также, читайте ещё, читайте еще, читайте, читать далее, читайте далее, подробнее,
  подробности, смотрите также, смотрите, смотреть, см также, по теме, материал по теме, материалы по теме, слушайте,
  видео, фото, не пропустите, рекомендуем, интересно, ещё по теме, еще по теме, узнайте больше, узнать больше,
  ранее по теме, больше новостей
credit: фото*, снимок, изображение, иллюстрация, фотография, фотограф, скриншот, архив, фото из архива,
  иллюстративное фото, кадр, инфографика
source: источник*, по материалам, оригинал, via
""",
    "uk": """
fill: цей, ця, це, цю, цієї, і, й, та, або, чи, до, для, на, в, у, з, із, зі, про, від, по, за, нас, наш*, нам, вас,
  ваш*, вам, ви, свій, свою, собі, статт*, новин*, матеріал*, сторінк*, контент, більше, все, усе, всі, всіх,
  безкоштовн*, щоденн*, щотижнев*, кожен, день, ранок, отримуйте, отримувати, прямо, пошту, пошта, друзям, друзями,
  друзів, тут, натисніть, останні, свіжі, головні, головне, найважливіші, важливі, копіювати, друк, надрукувати,
  зберегти, читати, читайте, далі, не, пропустіть, першими, дізнавайтесь, дізнавайтеся, будьте, курсі, в курсі, вже,
  є, акаунт, зараз, щоб, бути, оперативн*, також, каналі, канал, каналу, соцмережах, соціальних мережах
share: поділит*, поділитися, поділитись, скопіювати посилання, копіювати посилання, надіслати, роздрукувати,
  розкажіть, розповісти, поширити
advert: реклам*, на правах реклами, спонсор*, партнерський матеріал, промо, оголошенн*, продовження після реклами
newsletter: розсилк*, підпи*, підписуйтесь, підписуйтеся, підпишіться, підписка, підписатися, електронної пошти,
  сповіщення, дайджест
follow: стежте за нами, слідкуйте, стежте, приєднуйтесь, приєднуйтеся, долучайтеся, наш канал, телеграм-канал, ми в,
  читайте нас, додайте
consent: cookie*, кукі, файли cookie, конфіденційн*, прийняти, прийняти все, погоджу*, згоден, згода,
  персональних даних
comment: коментарі, коментувати, прокоментувати, залишити коментар, залиште коментар, додати коментар, обговорити,
  обговорення, коментарів
paywall: увійти, увійдіть, авторизуйтесь, зареєструйтесь, зареєструйтеся, для підписників, лише для передплатників,
  передплат*, продовжити читання, читати повністю
app: завантаж*, застосунок, додаток, наш застосунок
copyright: усі права захищені, всі права захищені, передрук, копіювання матеріалів, використання матеріалів,
  copyright, гіперпосилання
navigation: вгору, нагору, на головну, головна, наступна стаття, попередня стаття, показати ще, завантажити ще,
  ще новини, найпопулярніше, популярне, найчитаніше, читайте також, за темою, матеріали за темою, інші новини,
  схожі статті, схожі новини, вас може зацікавити, вам може бути цікаво, рекомендуємо, теги, теми, слухати статтю,
  час читання, хв, хвилин*, дивитися відео, фотогалерея, повідомити про помилку, знайшли помилку, виділіть, ctrl,
  enter, новини партнерів
lead: читайте також, читати також, читайте ще, читайте, читати далі, читайте далі, детальніше, докладніше,
  дивіться також, дивіться, за темою, матеріал за темою, слухайте, відео, фото, не пропустіть, рекомендуємо, цікаво,
  більше про це, дізнатися більше, дізнайтеся більше, до теми, раніше
credit: фото*, світлина, знімок, зображення, ілюстрація, фотографія, фотограф, скріншот, архів, ілюстративне фото,
  кадр, інфографіка
source: джерело*, за матеріалами, оригінал, via
""",
    "tr": """
fill: bu, şu, o, bir, ve, veya, ya, da, de, ile, için, göre, kadar, en, son, sonra, önce, üzerinde, üzerinden,
  üzerine, bizi, bize, biz, bizim, sizin, size, siz, senin, sana, haber*, haberi, makale*, yazı*, içerik*, sayfa*,
  daha, fazla, fazlası, tüm, bütün, ücretsiz, günlük, haftalık, her, gün, sabah, alın, al, doğrudan, gelen, kutunuza,
  arkadaşlarınla, arkadaşlarınızla, buraya, burada, tıklayın, tıkla, gelişmeler*, önemli, kopyala, yazdır, kaydet,
  oku*, devamı, devam, kaçırmayın, ilk, olun, haberdar, zaten, hesabınız, var, mı, şimdi, hemen, ediyor
share: paylaş*, bağlantıyı kopyala, linki kopyala, gönder, yazdır, tweetle
advert: reklam*, reklamlar, sponsorlu*, sponsorlu içerik, ilan, advertorial, tanıtım, haberin devamı,
  haber reklamdan sonra devam ediyor, reklamdan sonra
newsletter: bülten*, abone*, kayıt ol, kaydol*, e-posta*, bildirim*, e-bülten*
follow: takip et*, bizi takip edin, takip, kanalımız*, bize katılın, katıl*, beğen*
consent: çerez*, cookie*, gizlilik*, kabul et*, tümünü kabul et, onay*, kvkk, aydınlatma metni, kullanım koşulları
comment: yorumlar, yorum yap*, yorum yaz*, yorum ekle, yorumları göster, ilk yorumu, yorum bırak*
paywall: giriş yap*, üye ol*, oturum aç*, abonelere özel, okumaya devam et*, zaten üye*, premium
app: indir*, uygulama*, uygulamamızı
copyright: tüm hakları saklıdır, her hakkı saklıdır, telif hakkı, izinsiz kullanılamaz, kaynak gösterilmeden
navigation: başa dön, yukarı çık, yukarı, ana sayfa, anasayfa, sonraki haber, önceki haber, daha fazla göster,
  daha fazla yükle, devamını oku, en çok okunan*, çok okunanlar, ilgili haberler, benzer haberler, ilgili konular,
  bunlar da ilginizi çekebilir, ilginizi çekebilir, önerilen*, sizin için, etiketler, haberi dinle, okuma süresi,
  dakika, videoyu izle, foto galeri, galeri, hata bildir, diğer haberler, son dakika, son haberler
lead: ayrıca okuyun, ayrıca oku, bunu da okuyun, bunlar da ilginizi çekebilir, okumaya devam et, devamını oku,
  daha fazlası, daha fazla oku, daha fazla bilgi, ilgili haber, ilgili haberler, ilgili, ayrıca bakınız, bakınız, bkz,
  izleyin, izle, dinleyin, video, kaçırmayın, önerilen, haberin devamı, okuyun, bunu okuyun, ilginizi çekebilir
credit: foto*, fotoğraf*, görsel*, resim, arşiv, temsili*, fotoğraf kredisi, illüstrasyon
source: kaynak*, via
""",
    "ar": """
fill: هذا, هذه, ذلك, من, في, على, إلى, عن, مع, عبر, أو, و, كل, جميع, المقال, المقالة, الخبر, خبر, الموضوع, الصفحة,
  صفحتنا, صفحتك, الأخبار, أخبار, المحتوى, المزيد, مزيد, أكثر, مجانا, مجاناً, مجاني*, اليومية, يوميا, يومياً, يوم,
  الأسبوعية, احصل, احصلوا, مباشرة, بريدك, البريد, الإلكتروني, أصدقائك, أصدقائكم, هنا, اضغط, انقر, آخر, أحدث, أهم, نسخ,
  طباعة, حفظ, اقرأ, القراءة, بعد, قبل, لا, تفوت, كن, أول, لديك, حساب, الآن, لتصلك, ليصلك, لتلقي, تصلك, قناتنا, قناة,
  لدينا, بنا, لنا, الخاصة, الخاص, لمتابعة, منصات, مواقع, التواصل, الاجتماعي, النشرة, الرئيسية, إخبارية, الإخبارية,
  إلكترونية
share: شارك, شاركها, شارك المقال, شارك الخبر, مشاركة, شاركه, انشر, نسخ الرابط, انسخ الرابط, إرسال, طباعة, أرسل, غرد
advert: إعلان*, اعلان*, إعلانات, اعلانات, محتوى مدفوع, محتوى ممول, برعاية, مادة إعلانية, يستمر المقال بعد الإعلان,
  ممول, دعاية
newsletter: النشرة البريدية, نشرتنا, النشرة الإخبارية, نشرة, اشترك, اشتركوا, الاشتراك, سجل, بريدك الإلكتروني, إشعارات,
  الإشعارات
follow: تابعنا, تابعونا, تابع, تابعوا, انضم, انضموا, قناتنا, صفحتنا
consent: ملفات تعريف الارتباط, الكوكيز, كوكيز, سياسة الخصوصية, الخصوصية, أوافق, موافق, قبول, قبول الكل, شروط الاستخدام
comment: التعليقات, تعليقات, أضف تعليقا, أضف تعليقاً, أضف تعليق, اترك تعليقا, اترك تعليقاً, اترك تعليق, شاركنا رأيك,
  علق, اكتب تعليقا, عرض التعليقات
paywall: تسجيل الدخول, سجل الدخول, سجل دخولك, للمشتركين فقط, للمشتركين, لمتابعة القراءة, إنشاء حساب, أنشئ حسابا
app: حمل, حمّل, تحميل, تطبيق, تطبيقنا, نزل
copyright: جميع الحقوق محفوظة, كل الحقوق محفوظة, حقوق النشر, حقوق الطبع, الحقوق محفوظة
navigation: إلى الأعلى, العودة إلى الأعلى, الصفحة الرئيسية, الخبر التالي, الخبر السابق, المقال التالي, المقال السابق,
  عرض المزيد, تحميل المزيد, قراءة المزيد, اقرأ المزيد, الأكثر قراءة, الأكثر مشاهدة, الأكثر تداولا, أخبار ذات صلة,
  مقالات ذات صلة, مواضيع ذات صلة, ذات صلة, قد يعجبك أيضا, قد يعجبك أيضاً, قد يهمك, قد يهمك أيضا, قد يهمك أيضاً, موصى به,
  ننصحك, الكلمات المفتاحية, وسوم, الوسوم, استمع إلى المقال, مدة القراءة, دقائق, دقيقة, شاهد الفيديو, معرض الصور,
  أخبار أخرى, مواضيع متعلقة, أخبار متعلقة, مقالات مشابهة
lead: اقرأ أيضا, اقرأ أيضاً, اقرأ ايضا, إقرأ أيضا, إقرأ أيضاً, اقرأ المزيد, اقرأ كذلك, اقرأوا أيضا, طالع أيضا,
  طالع أيضاً, طالع, شاهد أيضا, شاهد أيضاً, شاهد, انظر أيضا, انظر أيضاً, أخبار ذات صلة, ذات صلة, مواضيع ذات صلة,
  مقالات ذات صلة, المزيد, للمزيد, لمزيد من التفاصيل, لمزيد من المعلومات, تابع أيضا, استمع, فيديو, بالفيديو, بالصور,
  قد يهمك, قد يهمك أيضا, قد يعجبك أيضا, لا يفوتك, التفاصيل
credit: صورة*, الصورة, صور, تصوير, الصور, مصدر الصورة, أرشيفية, صورة أرشيفية, حقوق الصورة, بعدسة
source: المصدر*, مصدر, المصادر, نقلا عن, نقلاً عن
""",
    "fa": """
fill: این, آن, از, در, به, با, برای, را, و, یا, تا, بر, روی, همه, هر, ما, ما را, شما, خود, مقاله, خبر, مطلب, صفحه,
  اخبار, محتوا, محتوای, بیشتر, رایگان, روزانه, هفتگی, روز, صبح, دریافت, کنید, کن, کنیم, مستقیم, ایمیل, دوستان,
  دوستانتان, اینجا, کلیک, آخرین, تازه‌ترین, مهم‌ترین, مهمترین, کپی, چاپ, ذخیره, بخوانید, خواندن, ادامه, پس, قبل, دست,
  ندهید, اولین, حساب, کانال, کاربری, دارید, است, شبکه‌های, اجتماعی, لینک, پیوند, می‌توانید, هم, نیز, کانال ما
share: اشتراک‌گذاری, اشتراک گذاری, به اشتراک بگذارید, همرسانی, همخوان کنید, ارسال, کپی لینک, بازنشر, چاپ, فرستادن
advert: آگهی*, تبلیغ*, تبلیغات, رپورتاژ آگهی, رپورتاژ, محتوای تبلیغاتی, محتوای حمایت‌شده, ادامه پس از آگهی, حامی مالی
newsletter: خبرنامه*, مشترک, عضو, عضویت, ثبت نام, ثبت‌نام, اشتراک, آدرس ایمیل, اعلان‌ها
follow: ما را دنبال کنید, دنبال کنید, دنبال, به ما بپیوندید, بپیوندید, کانال ما, کانال تلگرام
consent: کوکی*, کوکی‌ها, حریم خصوصی, می‌پذیرم, پذیرش, موافقم, شرایط استفاده, قوانین و مقررات
comment: نظرات, دیدگاه‌ها, دیدگاه*, نظر خود, ثبت نظر, نظر بدهید, ارسال نظر, نظرات کاربران, نظر شما, دیدگاه خود
paywall: ورود, وارد شوید, ثبت‌نام کنید, فقط برای مشترکان, ادامه مطلب, حساب کاربری
app: دانلود, اپلیکیشن, برنامه ما, نصب
copyright: تمامی حقوق محفوظ است, کلیه حقوق محفوظ است, حق نشر, حقوق محفوظ, تمام حقوق, با ذکر منبع, کلیه حقوق
navigation: بازگشت به بالا, صفحه اصلی, خبر بعدی, خبر قبلی, مطلب بعدی, مطلب قبلی, نمایش بیشتر, بارگذاری بیشتر,
  پربازدید*, پرخواننده*, پربیننده*, اخبار مرتبط, مطالب مرتبط, مرتبط, خبرهای مرتبط, پیشنهاد*, شاید بپسندید, برچسب‌ها,
  برچسب, کلیدواژه*, زمان مطالعه, دقیقه, تماشای ویدیو, گالری, گزارش خطا, سایر اخبار, اخبار دیگر, بیشتر بخوانید
lead: بیشتر بخوانید, بخوانید, همچنین بخوانید, ادامه مطلب, ادامه خبر, ببینید, همچنین ببینید, بیشتر ببینید, تماشا کنید,
  بشنوید, مرتبط, مطالب مرتبط, خبر مرتبط, اخبار مرتبط, مطلب مرتبط, جزئیات بیشتر, اطلاعات بیشتر, از دست ندهید, ویدیو,
  پیشنهاد, نگاه کنید به
credit: عکس*, تصویر, تصاویر, عکاس, منبع عکس, آرشیو, عکس آرشیوی, طرح
source: منبع*, منابع, به نقل از
""",
    "he": """
fill: את, ה, זה, זו, הזה, הזאת, זאת, של, על, אל, עם, או, ו, כל, לכל, ב, ל, שלנו, שלכם, שלך, שלכן, אותנו, אותנו ב, לנו,
  אנחנו, אתם, כתבה, הכתבה, לכתבה, מאמר, המאמר, ידיעה, הידיעה, חדשות, תוכן, התוכן, דף, הדף, העמוד, עוד, נוספות, נוסף,
  חינם, בחינם, יומי, היומי, היומית, שבועי, יום, בוקר, קבלו, ישירות, למייל, מייל, לתיבת, חברים, לחברים, כאן, לחצו, לחץ,
  אחרונות, העדכונים, עדכונים, החמים, החשובות, העתק, העתקת, הדפס, הדפסה, שמור, קראו, קרא, לקריאה, המשך, אחרי, לא,
  תפספסו, תחמיצו, היו, הראשונים, לדעת, יש, כבר, חשבון, עכשיו, כדי, להישאר, מעודכנים, בערוץ, ערוץ, הערוץ, בקבוצת,
  לקבוצת, הצטרפו
share: שתפו, שתף, שיתוף, לשיתוף, שתפי, העתק קישור, העתקת קישור, שלחו, שליחה, הדפסה, ציוץ, צייצו
advert: פרסומת, פרסומות, פרסום, מודעה, מודעות, תוכן ממומן, ממומן*, תוכן שיווקי, בשיתוף, בחסות, תוכן פרסומי,
  כתבה שיווקית, המשך הכתבה אחרי הפרסומת, קידום מכירות
newsletter: ניוזלטר, הניוזלטר, לניוזלטר, עלון, הירשמו, הרשמו, הרשמה, להרשמה, התראות, דואר אלקטרוני, דוא"ל, כתובת המייל
follow: עקבו, עקבו אחרינו, הצטרפו, הצטרפו אלינו, עשו לנו לייק, הערוץ שלנו, אחרינו
consent: עוגיות, קוקיז, cookie*, מדיניות הפרטיות, פרטיות, אני מסכים, מאשר, אישור, תנאי השימוש, תנאי שימוש
comment: תגובות, הגיבו, הוסף תגובה, הוסיפו תגובה, לתגובות, כתבו תגובה, השאירו תגובה, תגובה, לכל התגובות
paywall: התחברו, התחבר, התחברות, כניסה, למנויים בלבד, למנויים, מנוי, הרשמה, להמשך קריאה, המשך קריאה
app: הורידו, להורדה, אפליקציה, האפליקציה, אפליקציית
copyright: כל הזכויות שמורות, זכויות יוצרים, הזכויות שמורות
navigation: חזרה למעלה, לראש העמוד, לדף הבית, דף הבית, הכתבה הבאה, הכתבה הקודמת, טען עוד, הצג עוד, קרא עוד, קראו עוד,
  עוד כתבות, הנקראות ביותר, הכי נקראות, נקראות ביותר, כתבות קשורות, כתבות נוספות, ידיעות נוספות, אולי יעניין אותך,
  אולי יעניין אתכם, אולי תאהבו, מומלצים, מומלץ, תגיות, תגים, האזינו לכתבה, זמן קריאה, דקות, צפו בסרטון, גלריה,
  דווחו על טעות, מצאתם טעות, עוד בנושא, עוד באתר
lead: קראו גם, קרא גם, קראו עוד, קרא עוד, לכתבה המלאה, לקריאה נוספת, להמשך קריאה, ראו גם, ראה גם, צפו, צפו גם,
  צפו בסרטון, האזינו, עוד בנושא, כתבות קשורות, כתבה קשורה, אולי יעניין אותך, אולי יעניין אתכם, מומלץ, אל תפספסו,
  וידאו, בתמונות, פרטים נוספים, למידע נוסף, עוד
credit: צילום*, תצלום, תמונה, צילומים, קרדיט, תמונות, מקור התמונה, ארכיון, איור, צילום ארכיון, צילום מסך
source: מקור*, מקורות, מתוך
""",
    "hi": """
fill: यह, इस, इसे, उस, और, या, के, की, का, को, में, से, पर, के साथ, साथ, लिए, के लिए, हमारे, हमारा, हमारी, हमें, आप, आपके, आपकी,
  अपने, अपनी, सभी, हर, लेख, खबर, ख़बर, खबरें, ख़बरें, समाचार, पोस्ट, पेज, सामग्री, अधिक, ज्यादा, ज़्यादा, मुफ्त, मुफ़्त, दैनिक, रोज, रोज़,
  रोजाना, साप्ताहिक, दिन, सुबह, पाएं, प्राप्त, करें, कीजिए, सीधे, इनबॉक्स, दोस्तों, यहां, यहाँ, क्लिक, ताज़ा, ताजा, नवीनतम, बड़ी,
  कॉपी, प्रिंट, पढ़ें, पढ़ना, जारी, बाद, न, नहीं, भूलें, सबसे, पहले, जानें, जुड़ें, जुड़े, रहें, खाता, अभी, अपडेट, है, हैं, चैनल, ऐप
share: शेयर*, शेयर करें, साझा करें, साझा, लिंक कॉपी करें, भेजें, ट्वीट, प्रिंट करें
advert: विज्ञापन*, प्रायोजित*, स्पॉन्सर्ड, प्रचार सामग्री, खबर विज्ञापन के बाद, विज्ञापन के बाद जारी, एडवरटोरियल
newsletter: न्यूज़लेटर*, न्यूजलेटर*, सब्सक्राइब*, सदस्यता, साइन अप, ईमेल, नोटिफिकेशन*, समाचार पत्रिका
follow: फॉलो*, फ़ॉलो*, हमसे जुड़ें, हमें फॉलो करें, लाइक करें, चैनल से जुड़ें, हमारे चैनल
consent: कुकीज़, कुकीज, कुकी, गोपनीयता*, स्वीकार*, सहमत*, नियम और शर्तें, शर्तें
comment: टिप्पणियां, टिप्पणियाँ, टिप्पणी करें, कमेंट*, अपनी राय, टिप्पणी लिखें, प्रतिक्रिया दें, राय दें
paywall: लॉग इन, लॉगिन, साइन इन, रजिस्टर, केवल सदस्यों के लिए, सब्सक्राइबर*, आगे पढ़ने के लिए, पढ़ना जारी रखें
app: डाउनलोड*, ऐप, एप, मोबाइल ऐप
copyright: सर्वाधिकार सुरक्षित, सभी अधिकार सुरक्षित, कॉपीराइट
navigation: ऊपर जाएं, होम, मुख्य पृष्ठ, अगला लेख, पिछला लेख, अगली खबर, पिछली खबर, और देखें, और पढ़ें, और लोड करें, सबसे ज्यादा पढ़ी गई,
  सर्वाधिक पढ़ी गई, संबंधित खबरें, संबंधित लेख, संबंधित समाचार, संबंधित, आपको यह भी पसंद आ सकता है, सुझाव, अनुशंसित, टैग, टैग्स, लेख सुनें,
  मिनट, वीडियो देखें, फोटो गैलरी, गैलरी, अन्य खबरें, ताज़ा ख़बरें, ट्रेंडिंग
lead: यह भी पढ़ें, ये भी पढ़ें, इसे भी पढ़ें, और पढ़ें, अधिक पढ़ें, आगे पढ़ें, पढ़ें, यह भी देखें, ये भी देखें, देखें, सुनें, वीडियो, संबंधित खबर, संबंधित खबरें,
  संबंधित, पूरी खबर पढ़ें, अधिक जानकारी, ज़रूर पढ़ें, जरूर पढ़ें, मिस न करें
credit: फोटो*, फ़ोटो*, तस्वीर*, चित्र, छवि, इमेज, फोटो क्रेडिट, फ़ाइल फोटो, फाइल फोटो, साभार
source: स्रोत*, सोर्स, साभार
""",
    "id": """
fill: ini, itu, yang, dan, atau, ke, di, dari, untuk, dengan, pada, oleh, kami, kita, anda, kamu, mu, artikel, berita,
  halaman, konten, lebih, banyak, lanjut, semua, setiap, gratis, harian, mingguan, hari, pagi, dapatkan, langsung,
  email, teman, sini, di sini, klik, terbaru, terkini, penting, salin, cetak, simpan, baca, lanjutkan, setelah,
  jangan, lewatkan, ketinggalan, jadi, pertama, tahu, sudah, punya, akun, sekarang, saluran, kanal, media sosial,
  sosial, media, juga, tautan
share: bagikan*, berbagi, sebarkan, salin tautan, salin link, kirim, cetak
advert: iklan*, advertorial, konten bersponsor, bersponsor, disponsori, promosi, artikel berlanjut setelah,
  scroll to continue, konten berbayar, gulir untuk melanjutkan, lanjut setelah iklan
newsletter: buletin*, newsletter*, berlangganan, langganan, daftar, daftarkan, alamat email, notifikasi
follow: ikuti kami, ikuti, follow, bergabung, gabung, saluran whatsapp, channel, kanal kami
consent: cookie*, kebijakan privasi, privasi, terima semua, terima, setuju, persetujuan, syarat dan ketentuan,
  ketentuan
comment: komentar, tulis komentar, tinggalkan komentar, beri komentar, berkomentar, lihat komentar, kirim komentar
paywall: masuk, login, daftar, khusus pelanggan, pelanggan, buat akun, untuk melanjutkan membaca, lanjut membaca
app: unduh, aplikasi, aplikasi kami, download
copyright: hak cipta dilindungi, semua hak dilindungi, hak cipta, copyright, dilarang mengutip
navigation: kembali ke atas, beranda, artikel selanjutnya, artikel berikutnya, artikel sebelumnya, muat lagi,
  lihat lainnya, tampilkan lebih banyak, selengkapnya, baca selengkapnya, lihat selengkapnya, terpopuler,
  paling banyak dibaca, berita terkait, artikel terkait, terkait, mungkin anda suka, anda mungkin suka, rekomendasi,
  pilihan editor, tag, tags, topik, dengarkan artikel, menit, lihat video, galeri, foto, laporkan kesalahan,
  berita lainnya, berita terbaru
lead: baca juga, baca, baca selengkapnya, baca lebih lanjut, baca selanjutnya, lihat juga, lihat, simak juga, simak,
  tonton juga, tonton, dengarkan, berita terkait, artikel terkait, terkait, selengkapnya, video, jangan lewatkan,
  rekomendasi, pilihan redaksi, informasi lebih lanjut
credit: foto*, gambar, kredit foto, ilustrasi, dok, dokumentasi, arsip, sumber foto, sumber gambar
source: sumber*, dikutip dari, via, dilansir
""",
    "vi": """
fill: này, đó, và, hoặc, hay, của, cho, với, trên, tại, từ, vào, đến, để, qua, bằng, chúng tôi, chúng, tôi, bạn, quý,
  vị, mình, bài, bài viết, viết, tin, tin tức, tức, trang, nội dung, nội, dung, thêm, tất cả, tất, cả, miễn phí, miễn,
  phí, hàng ngày, hàng, ngày, tuần, mỗi, sáng, nhận, trực tiếp, hộp, thư, bạn bè, bè, ở đây, đây, tại đây, nhấn, bấm,
  mới, nhất, mới nhất, quan trọng, sao chép, in, lưu, đọc, tiếp, tiếp tục, sau, không, đừng, bỏ lỡ, bỏ, lỡ, là, người,
  đầu tiên, biết, đã, có, tài khoản, ngay, bây giờ, kênh, mạng xã hội, cập nhật, các, những, lên
share: chia sẻ*, sao chép liên kết, gửi, in bài, copy link, gửi cho bạn bè
advert: quảng cáo*, tài trợ, được tài trợ, nội dung tài trợ, bài quảng cáo, thông tin doanh nghiệp,
  đọc tiếp sau quảng cáo
newsletter: bản tin, đăng ký, đăng kí, thư điện tử, email, thông báo, nhận tin, newsletter
follow: theo dõi, theo dõi chúng tôi, tham gia, thích trang, kênh của chúng tôi
consent: cookie*, quyền riêng tư, chính sách, chấp nhận, đồng ý, điều khoản, bảo mật
comment: bình luận, viết bình luận, gửi bình luận, ý kiến của bạn, ý kiến bạn đọc, xem bình luận, ý kiến
paywall: đăng nhập, đăng ký, dành cho thuê bao, thành viên, để đọc tiếp, đọc tiếp, tạo tài khoản
app: tải, tải ứng dụng, ứng dụng, tải về
copyright: bảo lưu mọi quyền, mọi quyền được bảo lưu, bản quyền, giữ bản quyền, ghi rõ nguồn
navigation: lên đầu trang, về đầu trang, trang chủ, bài tiếp theo, bài trước, xem thêm, tải thêm, đọc thêm, đọc nhiều,
  xem nhiều, đọc nhiều nhất, tin liên quan, bài liên quan, bài viết liên quan, liên quan, có thể bạn quan tâm,
  bạn có thể quan tâm, đề xuất, gợi ý, từ khóa, từ khoá, chủ đề, nghe bài viết, phút đọc, xem video, thư viện ảnh,
  báo lỗi, tin khác, tin cùng chuyên mục, cùng chuyên mục, tin mới
lead: đọc thêm, xem thêm, đọc tiếp, xem tiếp, đọc, xem, nghe, tin liên quan, bài liên quan, bài viết liên quan,
  liên quan, có thể bạn quan tâm, mời xem, mời đọc, mời đọc thêm, video, đừng bỏ lỡ, tìm hiểu thêm, chi tiết,
  xem chi tiết
credit: ảnh*, hình ảnh, hình, ảnh minh họa, ảnh minh hoạ, ảnh tư liệu, nguồn ảnh, đồ họa, ảnh chụp màn hình
source: nguồn*, theo, nguồn tin, dịch từ
""",
    "ja": """
fill: この, その, あの, を, に, で, は, が, の, と, も, へ, から, まで, や, する, します, してください, ください,
  して, した, しよう, されています, いただけます, できます, こと, もの, など, より, さらに, もっと, 記事, 記事は,
  ニュース, ページ, サイト, コンテンツ, 続き, 続く, 最新, 最新の, 情報, 毎日, 毎朝, 毎週, 無料, 無料で, 配信, 届く,
  お届け, お届けします, 受け取る, 受け取り, 友達, 友だち, みんな, こちら, こちらから, ここ, クリック, タップ, コピー,
  印刷, 保存, 読む, 読み, 見る, 下, 以下, 後, あと, 公式, アカウント, チャンネル, 全文, すべて, 一覧, 編集部,
  おすすめ, すでに, お持ち, 方, 今すぐ, 今, 日々, 話題, 注目, 機能, 利用, ご利用, 当, 弊社, 私たち, 当社, お客様,
  個人, 設定, 同意, 確認, 詳細, 詳しく, 是非, ぜひ, お
share: シェア, シェアする, 共有, 共有する, ツイート, ツイートする, ポストする, リンクをコピー, はてなブックマーク,
  ブックマーク, 送る, 印刷する, メールで送る
advert: 広告, 広告の後, 広告の下に, スポンサー, スポンサーリンク, スポンサードリンク, 提供, pr, ［pr］, ad, 記事広告,
  タイアップ, プロモーション, 記事は広告の後に続きます, 記事の続きは広告の後
newsletter: メルマガ, メールマガジン, ニュースレター, 購読, 登録, 会員登録, メール登録, 通知, プッシュ通知,
  メールアドレス
follow: フォロー, フォローする, フォローしよう, いいね, 友だち追加, チャンネル登録
consent: クッキー, cookie, プライバシー, プライバシーポリシー, 同意する, 利用規約, 個人情報, 許可
comment: コメント, コメントする, コメントを書く, コメントを見る, コメント欄, 意見を投稿, ご意見
paywall: ログイン, 有料会員, 有料会員限定, 会員限定, 有料記事, 残り, 文字, 続きを読む, 続きは, 無料登録, 購読者,
  プラン
app: アプリ, ダウンロード, アプリで読む, インストール
copyright: 無断転載, 無断転載を禁じます, 禁じます, 禁止, 著作権, 転載, 複製, all rights reserved
navigation: トップへ, トップへ戻る, ページトップ, ホーム, トップページ, 次の記事, 前の記事, 次へ, 前へ, もっと見る,
  もっと読む, 続きを見る, さらに表示, ランキング, アクセスランキング, 人気記事, 人気の記事, よく読まれている記事,
  関連記事, 関連ニュース, 関連リンク, 関連キーワード, 関連トピックス, あわせて読みたい, 合わせて読みたい,
  こちらもおすすめ, おすすめ記事, おすすめの記事, あなたにおすすめ, タグ, キーワード, 記事を聴く, 動画を見る,
  写真を見る, 画像を見る, フォトギャラリー, 写真一覧, 画像一覧, 誤りを報告, 新着記事, 最新ニュース, 最新記事,
  主要ニュース
lead: 関連記事, 関連ニュース, 関連動画, 関連リンク, 関連, あわせて読みたい, 合わせて読みたい, 併せて読みたい,
  こちらも読む, こちらもおすすめ, おすすめ記事, おすすめ, 続きを読む, もっと読む, もっと見る, さらに読む, 次に読む,
  動画, 【動画】, 【写真】, 【画像】, 【関連記事】, 【あわせて読みたい】, 参考, 参考記事, 参照, 特集, 詳しくはこちら,
  詳細はこちら, 前回の記事, 解説
credit: 写真, 画像, 撮影, 写真提供, 画像提供, 提供, フォト, photo, 資料写真, イメージ, イメージ写真, 出典, 図,
  イラスト, 写真は, 映像
source: 出典, 情報源, 引用元, ソース, 元記事, 翻訳
""",
    "zh": """
fill: 这, 这篇, 此, 本, 本文, 该, 到, 至, 在, 于, 的, 地, 得, 了, 和, 与, 或, 及, 给, 向, 为, 从, 把, 将, 请, 您, 你,
  我们, 我们的, 你的, 您的, 我, 文章, 新闻, 新聞, 页面, 網頁, 网页, 网站, 内容, 內容, 更多, 全部, 所有, 免费, 免費,
  每日, 每天, 每周, 早晨, 获取, 獲取, 接收, 直接, 邮箱, 郵箱, 好友, 朋友, 这里, 這裡, 此处, 点击, 點擊, 最新, 重要,
  复制, 複製, 打印, 列印, 保存, 收藏, 阅读, 閱讀, 继续, 繼續, 后, 後, 不, 不要, 错过, 錯過, 第一时间, 了解, 已有,
  账号, 帳號, 账户, 立即, 马上, 现在, 官方, 频道, 頻道, 公众号, 扫一扫, 扫描, 二维码, 这个, 這篇, 這, 个, 则, 一下,
  一键, 手机, 看, 查看, 资讯, 資訊, 欢迎, 歡迎, 转, 發, 发, 給, 將, 該, 為, 從, 請, 們, 我們, 我們的, 用, 以, 打开,
  看完, 本站, 以下
share: 分享, 分享到, 分享给, 分享至, 转发, 轉發, 转发到, 复制链接, 複製連結, 打印本文, 打印本页, 发送给好友,
  推荐给朋友, 点赞, 點讚
advert: 广告, 廣告, 赞助, 贊助, 赞助内容, 贊助內容, 推广, 推廣, 商业推广, 廣告內容, 请继续往下阅读, 請繼續往下閱讀,
  文章未完, 未完待续, 广告之后, 廣告之後, 合作内容
newsletter: 订阅, 訂閱, 电子报, 電子報, 新闻简报, 通讯, 時事通訊, 新闻通讯, 电子邮件, 電子郵件, 推送, 通知, 邮件订阅,
  简报, 注册
follow: 关注, 關注, 关注我们, 關注我們, 加入我们, 加入, 追踪, 追蹤, 粉丝, 按讚
consent: cookie, cookies, 隐私, 隱私, 隐私政策, 隱私政策, 接受, 接受全部, 同意, 使用条款, 使用條款, 服务条款
comment: 评论, 評論, 发表评论, 發表評論, 留言, 我要评论, 查看评论, 网友评论, 最新评论, 参与讨论, 热门评论, 跟帖
paywall: 登录, 登入, 注册, 註冊, 会员, 會員, 会员专享, 付费, 付費, 仅限订户, 订户, 解锁全文, 继续阅读, 閱讀全文,
  阅读全文, 查看全文, 剩余
app: 下载, 下載, 客户端, 应用, 應用程式, app, 手机客户端
copyright: 版权所有, 版權所有, 保留所有权利, 未经授权, 未經授權, 不得转载, 不得轉載, 请勿转载, 禁止转载, 转载请注明,
  转载, 违者必究, 翻印必究, 违者, 必究, 须, 书面, 授权, 授權, 使用, 出处, 来源
navigation: 返回顶部, 回到顶部, 首页, 首頁, 下一篇, 上一篇, 加载更多, 載入更多, 查看更多, 更多新闻, 更多新聞,
  更多内容, 阅读更多, 热门文章, 熱門文章, 热门新闻, 最多阅读, 热门推荐, 相关阅读, 相關閱讀, 相关文章, 相關文章,
  相关新闻, 相關新聞, 相关报道, 相關報導, 延伸阅读, 延伸閱讀, 推荐阅读, 推薦閱讀, 为您推荐, 猜你喜欢, 你可能感兴趣,
  你可能也喜欢, 编辑推荐, 标签, 標籤, 关键词, 關鍵字, 收听本文, 听新闻, 观看视频, 图集, 高清图集, 我要纠错, 纠错,
  责任编辑, 责编, 点击进入专题, 精彩推荐, 排行榜, 相关链接, 相關連結
lead: 相关阅读, 相關閱讀, 相关新闻, 相關新聞, 相关文章, 相關文章, 相关报道, 相關報導, 相关链接, 延伸阅读, 延伸閱讀,
  推荐阅读, 推薦閱讀, 更多阅读, 阅读更多, 阅读, 更多, 更多新闻, 更多新聞, 另请阅读, 另請閱讀, 另见, 参见, 请看, 观看,
  观看视频, 收听, 视频, 影片, 图集, 看更多, 編輯推薦, 编辑推荐, 详见, 你可能感兴趣, 猜你喜欢, 热门, 专题, 不要错过,
  还可阅读, 点击阅读
credit: 图片, 圖片, 图片来源, 圖片來源, 图, 圖, 图源, 照片, 摄, 摄影, 攝影, 图为, 资料图, 资料图片, 資料照片, 配图,
  供图, 圖源, 图片提供, 视频截图, 插图, 制图
source: 来源, 來源, 资料来源, 資料來源, 原文, 原文链接, 出处, 文章来源, 消息来源, 转自, 编译
""",
    "ko": """
fill: 이, 그, 이것, 을, 를, 은, 는, 가, 의, 에, 에서, 로, 으로, 와, 과, 도, 및, 또는, 하기, 하세요, 해주세요, 합니다,
  하고, 해, 한, 할, 기사, 기사를, 기사는, 뉴스, 뉴스를, 페이지, 콘텐츠, 글, 더, 더보기, 모든, 모두, 무료, 무료로,
  매일, 매주, 아침, 받기, 받아보기, 받아보세요, 바로, 바로가기, 직접, 이메일로, 친구, 친구에게, 여기, 여기를, 클릭,
  클릭하세요, 최신, 주요, 중요한, 복사, 인쇄, 저장, 읽기, 보기, 계속, 이후, 놓치지, 마세요, 먼저, 이미, 계정,
  있으신가요, 지금, 채널, 저희, 우리, 당신, 네이버에서, 카카오톡으로, 페이스북으로, 트위터로, 에게, 소식, 소식을,
  매일의, 오늘의, 전체, 원문, 본문
share: 공유, 공유하기, 공유하세요, 기사 공유, 링크 복사, url 복사, 보내기, 인쇄하기, 퍼가기, 스크랩
advert: 광고, 광고 이후, 스폰서, 후원, 협찬, 유료 광고, ad, 기사는 광고 뒤에 계속, 프로모션, 제휴 콘텐츠
newsletter: 뉴스레터, 뉴스레터를, 구독, 구독하기, 구독하세요, 구독신청, 메일링, 이메일 주소, 알림, 알림 신청, 신청,
  신청하기
follow: 팔로우, 팔로우하기, 팔로우하세요, 좋아요, 채널 추가, 구독하고, 친구 추가, 팔로우해
consent: 쿠키, 개인정보, 개인정보처리방침, 동의, 동의합니다, 모두 동의, 이용약관, 수락
comment: 댓글, 댓글 쓰기, 댓글 달기, 댓글쓰기, 댓글보기, 댓글 보기, 의견 남기기, 댓글을 남겨주세요, 첫 댓글
paywall: 로그인, 회원가입, 회원 전용, 유료 회원, 구독자 전용, 전용, 계속 읽기, 계속 읽으려면, 유료 기사
app: 앱, 다운로드, 앱 다운로드, 앱에서, 설치
copyright: 무단전재, 무단 전재, 재배포 금지, 무단전재 및 재배포 금지, 저작권자, 저작권, 무단 복제, ai 학습, 이용 금지,
  재배포, 금지, ⓒ
navigation: 맨 위로, 홈으로, 홈, 다음 기사, 이전 기사, 다음기사, 이전기사, 더 보기, 많이 본 뉴스, 많이 본 기사,
  인기 기사, 인기기사, 인기 뉴스, 관련 기사, 관련기사, 관련 뉴스, 관련뉴스, 추천 기사, 추천기사, 추천 뉴스,
  함께 보면 좋은 기사, 이런 기사도, 당신이 좋아할 만한, 태그, 키워드, 기사 듣기, 동영상 보기, 사진 보기, 갤러리,
  오류 신고, 실시간 뉴스, 랭킹 뉴스, 주요 뉴스, 최신 뉴스
lead: 관련 기사, 관련기사, 관련 뉴스, 관련뉴스, 관련 영상, 관련, 함께 읽기, 함께 보기, 함께 읽을 기사, 더 읽기,
  더 알아보기, 더보기, 더 보기, 자세히 보기, 자세히, 이 기사도 읽어보세요, 같이 읽기, 추천 기사, 추천기사, 추천, 영상,
  동영상, 포토, 참고, 놓치지 마세요, 계속 읽기, 기사 더 보기, 이어서 읽기, 읽어보기
credit: 사진, 이미지, 사진제공, 사진 제공, 사진출처, 사진 출처, 촬영, 자료사진, 그래픽, 포토, 일러스트, 캡처, 캡쳐,
  사진은
source: 출처, 자료, 원문, 제공
""",
    "sv": """
fill: den, det, de, denna, detta, en, ett, och, eller, att, till, för, av, från, i, på, om, med, via, per, vår, vårt,
  våra, oss, din, ditt, dina, dig, du, ni, er, vi, artikel*, artikeln, nyhet*, sida*, innehåll*, mer, alla, allt,
  gratis, dagligen, daglig*, vecka*, varje, dag, morgon, få, direkt, mejl, inkorg, vänner, här, klicka, senaste,
  viktigaste, kopiera, skriv ut, spara, läs, läsa, fortsätt*, efter, inte, inget, missa, är, redan, konto, nu, håll,
  uppdaterad
share: dela, dela artikeln, kopiera länk, tipsa, skicka, skriv ut
advert: annons*, reklam, sponsrat*, annonssamarbete, betalt innehåll, artikeln fortsätter efter annonsen,
  artikeln fortsätter, i samarbete med
newsletter: nyhetsbrev*, prenumerera*, anmäl dig, mejladress, e-postadress, notiser
follow: följ oss, följ, gilla oss
consent: cookie*, kakor, integritet*, godkänn*, acceptera*, samtycke, villkor
comment: kommentarer, kommentera, skriv en kommentar, lämna en kommentar, visa kommentarer
paywall: logga in, registrera*, prenumerant*, endast för prenumeranter, skapa konto, fortsätt läsa, bli prenumerant
app: ladda ner, vår app, app
copyright: alla rättigheter förbehållna, med ensamrätt, upphovsrätt, copyright
navigation: till toppen, startsida*, nästa artikel, föregående artikel, ladda fler, visa mer, läs mer, mest läst,
  mest lästa, relaterade artiklar, relaterat, mer om ämnet, fler nyheter, rekommenderat, ämnen, taggar,
  lyssna på artikeln, bildspel, rätta fel
lead: läs också, läs även, läs mer, läs vidare, se också, se även, se, titta, lyssna, relaterat, mer om, mer läsning,
  video, missa inte, tv
credit: foto*, bild*, bildtext, arkivbild, illustration, fotograf
source: källa*, källor, via
""",
    "da": """
fill: den, det, de, denne, dette, en, et, og, eller, at, til, for, af, fra, i, på, om, med, via, per, vores, os, din,
  dit, dine, dig, du, jer, vi, artikel*, artiklen, nyhed*, side*, indhold*, mere, alle, alt, gratis, daglig*,
  ugentlig*, hver, dag, morgen, få, direkte, mail, indbakke, venner, her, klik, seneste, vigtigste, kopier, udskriv,
  print, gem, læs, læse, fortsæt*, efter, ikke, intet, gå glip, er, allerede, konto, nu, hold, opdateret
share: del, del artiklen, kopier link, send, udskriv, anbefal
advert: annonce*, reklame, sponsoreret*, betalt indhold, annoncørbetalt indhold, artiklen fortsætter efter annoncen,
  artiklen fortsætter, i samarbejde med
newsletter: nyhedsbrev*, tilmeld dig, tilmeld, abonner*, e-mailadresse, notifikationer
follow: følg os, følg, synes godt om
consent: cookie*, privatliv*, accepter*, samtykke, vilkår
comment: kommentarer, kommenter, skriv en kommentar, vis kommentarer
paywall: log ind, opret*, abonnent*, kun for abonnenter, opret konto, læs videre, bliv abonnent
app: hent, download, vores app, app
copyright: alle rettigheder forbeholdes, ophavsret, copyright
navigation: til toppen, forside*, næste artikel, forrige artikel, hent flere, vis mere, læs mere, mest læste,
  relaterede artikler, relateret, mere om emnet, flere nyheder, anbefalet, emner, tags, lyt til artiklen, billedserie
lead: læs også, læs mere, læs videre, se også, se, hør også, relateret, mere om, video, gå ikke glip af, overblik
credit: foto*, billede*, arkivfoto, illustration, fotograf
source: kilde*, kilder, via
""",
    "no": """
fill: den, det, de, denne, dette, en, et, ei, og, eller, å, til, for, av, fra, i, på, om, med, via, per, vår, vårt,
  våre, oss, din, ditt, dine, deg, du, dere, vi, artikkel*, sak*, saken, nyhet*, side*, innhold*, mer, alle, alt,
  gratis, daglig*, ukentlig*, hver, dag, morgen, få, direkte, e-post, innboks, venner, her, klikk, siste, viktigste,
  kopier, skriv ut, lagre, les, lese, fortsett*, etter, ikke, gå glipp, er, allerede, konto, nå, hold, oppdatert
share: del, del artikkelen, del saken, kopier lenke, send, tips, skriv ut
advert: annonse*, reklame, sponset*, annonsørinnhold, betalt innhold, artikkelen fortsetter under annonsen,
  saken fortsetter under annonsen, artikkelen fortsetter, saken fortsetter
newsletter: nyhetsbrev*, meld deg på, abonner*, e-postadresse, varsler
follow: følg oss, følg, lik oss
consent: cookie*, informasjonskapsler, personvern*, godta*, samtykke, vilkår
comment: kommentarer, kommenter, skriv en kommentar, vis kommentarer
paywall: logg inn, registrer*, abonnent*, kun for abonnenter, opprett konto, les videre, bli abonnent
app: last ned, vår app, app
copyright: alle rettigheter forbeholdt, opphavsrett, copyright
navigation: til toppen, forside*, neste sak, forrige sak, last flere, vis mer, les mer, mest lest, relaterte saker,
  relatert, mer om temaet, flere nyheter, anbefalt, emner, hør artikkelen, bildeserie
lead: les også, les mer, les videre, se også, se, hør også, relatert, mer om, video, gå ikke glipp av
credit: foto*, bilde*, arkivfoto, illustrasjon, fotograf
source: kilde*, kilder, via
""",
    "fi": """
fill: tämä, tämän, se, sen, ja, tai, voit, on, ovat, meidän, meitä, sinun, sinulle, teidän, juttu*, jutun, artikkeli*,
  artikkelin, uutis*, sivu*, sisältö*, lisää, kaikki, ilmaiseksi, ilmainen, päivittäin, viikoittain, joka, päivä,
  aamu, saat, suoraan, sähköpostiin, sähköpostiisi, ystäville, ystäviesi, tästä, täältä, klikkaa, uusimmat,
  tärkeimmät, kopioi, tulosta, tallenna, lue, jatkuu, jälkeen, älä, missaa, jo, tili, nyt, pysy, ajan, tasalla
share: jaa*, jaa juttu, kopioi linkki, lähetä, tulosta, suosittele
advert: mainos*, ilmoitus, kaupallinen yhteistyö, sponsoroitu*, juttu jatkuu mainoksen jälkeen,
  juttu jatkuu mainoksen alla, juttu jatkuu, artikkeli jatkuu
newsletter: uutiskirje*, tilaa, tilaus, ilmoitukset, sähköpostiosoite
follow: seuraa meitä, seuraa, tykkää
consent: eväste*, cookie*, tietosuoja*, hyväksy*, suostumus, käyttöehdot
comment: kommentit, kommentoi, kirjoita kommentti, näytä kommentit
paywall: kirjaudu*, rekisteröidy*, tilaajille, vain tilaajille, luo tili, jatka lukemista
app: lataa, sovellu*, sovelluksemme
copyright: kaikki oikeudet pidätetään, tekijänoikeus*, copyright
navigation: takaisin ylös, etusivu*, seuraava juttu, edellinen juttu, lataa lisää, näytä lisää, lue lisää, luetuimmat,
  aiheeseen liittyvää, lue myös, suositellut, aiheet, tunnisteet, kuuntele juttu, kuvagalleria, lisää aiheesta
lead: lue myös, lue lisää, katso myös, katso, kuuntele, aiheeseen liittyvää, aiheesta lisää, video, älä missaa
credit: kuva*, kuvat, valokuva*, kuvaaja, arkistokuva, kuvituskuva
source: lähde*, lähteet
""",
    "el": """
fill: το, η, ο, οι, τα, τον, την, του, της, των, τις, στο, στη, στην, στον, στα, στις, και, ή, για, από, με, σε, μας,
  σας, σου, μέσω, αυτό, αυτή, άρθρο, είδηση*, ειδήσεις, νέα, σελίδα, περιεχόμενο, περισσότερα, όλα, όλες, δωρεάν,
  καθημερινά, κάθε, μέρα, πρωί, λάβετε, απευθείας, email, φίλους, εδώ, κλικ, κάντε, τελευταία, τελευταίες,
  σημαντικότερα, αντιγραφή, εκτύπωση, αποθήκευση, διαβάστε, συνέχεια, μετά, μη, μην, χάσετε, είναι, ήδη, λογαριασμό,
  τώρα
share: μοιρ*, κοινοποί*, αντιγραφή συνδέσμου, στείλτε, εκτύπωση, μοιραστείτε
advert: διαφήμιση*, διαφημίσεις, χορηγούμεν*, χορηγός, προώθηση, advertorial, η συνέχεια μετά τη διαφήμιση
newsletter: newsletter*, εγγραφ*, εγγραφείτε, συνδρομή, ενημερωτικό δελτίο, ειδοποιήσεις
follow: ακολουθήστε μας, ακολουθήστε, ακολούθησε, βρείτε μας
consent: cookie*, απορρήτου, αποδοχή, συμφωνώ, συγκατάθεση, όροι χρήσης
comment: σχόλια, σχολιάστε, αφήστε σχόλιο, γράψτε σχόλιο, προσθήκη σχολίου
paywall: συνδεθείτε, σύνδεση, εγγραφή, μόνο για συνδρομητές, συνδρομητ*, συνέχεια ανάγνωσης
app: κατεβάστε, εφαρμογή
copyright: με επιφύλαξη παντός δικαιώματος, πνευματικά δικαιώματα, απαγορεύεται η αναδημοσίευση, copyright
navigation: επιστροφή στην κορυφή, αρχική, επόμενο άρθρο, προηγούμενο άρθρο, δείτε περισσότερα, φόρτωση περισσότερων,
  πιο δημοφιλή, δημοφιλή, σχετικά άρθρα, σχετικά, σχετικές ειδήσεις, προτεινόμενα, ετικέτες, ροή ειδήσεων
lead: διαβάστε επίσης, διαβάστε ακόμη, διαβάστε ακόμα, διαβάστε περισσότερα, διαβάστε, δείτε επίσης, δείτε ακόμη,
  δείτε, ακούστε, σχετικά άρθρα, σχετικά, βίντεο, μην χάσετε
credit: φωτογραφία*, φωτο, φωτό, εικόνα*, αρχείο, φωτογράφος
source: πηγή*, πηγές
""",
    "ro": """
fill: acest, această, acesta, aceasta, și, şi, sau, la, de, din, pe, în, cu, prin, pentru, ne, noi, nostru, noastră,
  noastre, tău, ta, tale, dumneavoastră, dvs, vă, te, articol*, știre*, știri, ştiri, pagina, conținut*, mai, mult,
  multe, toate, tot, gratuit, zilnic*, săptămânal*, fiecare, zi, dimineață, primește, primiți, direct, e-mail,
  prieteni, prietenii, aici, click, clic, ultimele, importante, copiază, tipărește, salvează, citește, citiți,
  continuă, după, nu, rata, ratați, este, deja, cont, acum, cele
share: distribuie*, distribuiți, partajează*, trimite, copiază linkul, tipărește, share
advert: publicitate*, reclamă, reclame, sponsorizat*, advertorial, conținut sponsorizat, articolul continuă după,
  anunț
newsletter: newsletter*, abonează-te, abonați-vă, abon*, înscrie-te, adresa de e-mail, notificări
follow: urmărește-ne, urmărește, urmăriți-ne, alătură-te, canalul nostru
consent: cookie*, confidențialitate*, accept, acceptă*, consimțământ, termeni și condiții
comment: comentarii, comentează, adaugă un comentariu, lasă un comentariu, scrie un comentariu
paywall: autentifică-te, conectează-te, intră în cont, înregistrează-te, doar pentru abonați, abonați,
  continuă lectura
app: descarcă, aplicația, aplicație
copyright: toate drepturile rezervate, drepturi rezervate, copyright, drepturi de autor
navigation: sus, înapoi sus, acasă, articolul următor, articolul anterior, vezi mai mult, încarcă mai mult,
  cele mai citite, articole similare, știri similare, pe aceeași temă, recomandări, recomandate, etichete,
  ascultă articolul, galerie foto, vezi și
lead: citește și, citiți și, citeste si, citește mai mult, citește, vezi și, vedeți și, vezi, urmărește, ascultă,
  pe aceeași temă, articole similare, video, nu rata, mai multe
credit: foto*, imagine*, fotografie*, sursa foto, credit foto, arhivă, fotograf
source: sursa*, surse, via
""",
    "hu": """
fill: ez, ezt, az, a, egy, és, vagy, hogy, meg, is, itt, ide, a mi, minket, nekünk, önnek, ön, cikk*, cikket, hír*,
  híreket, oldal*, tartalom*, több, további, minden, összes, ingyen*, napi, naponta, heti, reggel, kapja, kapd,
  közvetlenül, e-mail*, barátaiddal, barátaival, kattints*, kattintson, legfrissebb, legfontosabb, másolás, nyomtatás,
  mentés, olvass*, olvassa, folytatás, után, ne, maradj, le, már, van, fiókja, most
share: oszd meg, ossza meg, megosztás*, megosztom, link másolása, küldés, nyomtatás
advert: hirdetés*, reklám*, szponzorált*, támogatott tartalom, fizetett tartalom, a cikk a hirdetés után folytatódik,
  promóció
newsletter: hírlevél*, hírlevelünk*, iratkozz*, iratkozzon, feliratkozás, feliratkozom, e-mail cím, értesítések,
  előfizet*
follow: kövess*, kövessen, kövess minket, csatlakozz*, csatornánk*
consent: cookie*, süti*, sütik*, adatvédelm*, elfogad*, elfogadom, hozzájárul*, felhasználási feltételek
comment: hozzászólások, hozzászólás*, kommentek, kommentelj*, szólj hozzá, kommentáld
paywall: jelentkezz be, bejelentkezés, belépés, regisztrálj*, regisztráció, csak előfizetőknek, előfizetőknek,
  olvass tovább
app: töltsd le, töltse le, alkalmazás*, letöltés
copyright: minden jog fenntartva, szerzői jog*, copyright
navigation: vissza az elejére, kezdőlap, főoldal, következő cikk, előző cikk, több betöltése, mutass többet,
  legolvasottabb*, kapcsolódó cikkek, kapcsolódó, hasonló cikkek, ajánlott*, ajánló, címkék, galéria, képgaléria,
  ez is érdekelheti
lead: olvasta már, olvassa el, olvasd el, olvass tovább, lásd még, nézd meg, nézze meg, kapcsolódó, kapcsolódó cikk,
  kapcsolódó cikkek, további részletek, részletek, videó, ne maradj le, ajánló, ez is érdekelheti
credit: fotó*, kép*, forrás fotó, fényképezte, illusztráció, archív, fényképész
source: forrás*, via
""",
}
