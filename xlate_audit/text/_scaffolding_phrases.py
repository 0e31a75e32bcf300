"""What translation programs and language models say about their own work, in the languages they are asked in.

One pattern a line, a line that begins with blanks goes on. <to colon> and <rest> stand for the rest of such a sentence.
"""

MODEL = r"""
(?:(?:sure|certainly|of course|absolutely)[,!.] ?)?here(?:'s|’s| is| are) (?:the|your|a|my) (?:\w{2,20} )?
  (?:translation|translated (?:text|article|version)|rewritten (?:text|article|version)|summary|revised version)
  <to colon>
as an ai(?: language)? model<rest>
i(?:'m|’m| am) sorry, (?:but )?i (?:can(?:no|'|’)t|am unable to)
   (?:assist|help with|fulfill|fulfil|translate|provide|complete)<rest>
(?:translation|translated text|english translation|source text|target text|original text|translated article) ?:
\(?(?:machine translated|automatically translated|translated automatically)<rest>
translated (?:by|with|using) (?:google|deepl|bing|microsoft|yandex|papago|chatgpt|ai\b|artificial)<rest>
let me know if you(?:'d| would)? (?:like|need|want) (?:me to|any(?:thing)? (?:else|changes|other))<rest>
would you like me to (?:translate|rewrite|summari[sz]e|adjust|revise)<rest>
i hope this helps[!.]
(?:translate|rewrite|summari[sz]e) (?:the following|this) (?:text|article|paragraph)<rest>
translator['’]?s note ?:
regenerate response
hier ist (?:die|der|eine|ihre) (?:\w{2,20} )?(?:übersetzung|übersetzte text|zusammenfassung|überarbeitete)<to colon>
als (?:ki|ai)-(?:sprach)?modell<rest>
(?:übersetzung|übersetzter text|originaltext) ?:
(?:maschinell|automatisch) übersetzt<rest>
voici (?:la|le|une|votre) (?:traduction|texte traduit|version traduite|résumé)<to colon>
en tant que modèle (?:de langage|d['’]ia)<rest>
(?:traduction|texte traduit|texte original) ?:
traduit (?:automatiquement|par (?:google|deepl|ia))<rest>
aquí (?:está|tienes|tiene) (?:la|el|una|tu|su) (?:traducción|texto traducido|resumen|versión traducida)<to colon>
como modelo de (?:lenguaje|ia)<rest>
(?:traducción|texto traducido|texto original) ?:
traducido (?:automáticamente|por (?:google|deepl|ia))<rest>
aqui está (?:a|o|uma|sua) (?:tradução|texto traduzido|resumo|versão traduzida)<to colon>
como (?:um )?modelo de linguagem<rest>
(?:tradução|texto traduzido) ?:
traduzido (?:automaticamente|por (?:google|deepl|ia))<rest>
ecco (?:la|il|una) (?:traduzione|testo tradotto|riassunto|versione tradotta)<to colon>
(?:come|in quanto) modello linguistico<rest>
(?:traduzione|testo tradotto) ?:
hier is (?:de|het|een|uw|je) (?:vertaling|vertaalde tekst|samenvatting)<to colon>
als (?:ai-)?taalmodel<rest>
(?:vertaling|vertaalde tekst) ?:
oto (?:tłumaczenie|przetłumaczony tekst|streszczenie)<to colon>
jako model językowy<rest>
(?:tłumaczenie|przetłumaczony tekst) ?:
(?:zde|tady) je (?:překlad|přeložený text|shrnutí)<to colon>
jako jazykový model<rest>
(?:překlad|přeložený text) ?:
вот (?:ваш )?(?:перевод|перевед[её]нный текст|краткое содержание)<to colon>
как (?:языковая модель|модель ии)<rest>
(?:перевод|перевед[её]нный текст|исходный текст) ?:
(?:переведено|перевод выполнен) (?:автоматически|с помощью (?:google|deepl|яндекс))<rest>
ось (?:ваш )?(?:переклад|перекладений текст|стислий виклад)<to colon>
як мовна модель<rest>
(?:переклад|перекладений текст) ?:
işte (?:çeviri|çevrilmiş metin|özet)<to colon>
bir (?:yapay zeka )?dil modeli olarak<rest>
(?:çeviri|çevrilmiş metin) ?:
(?:إليك|فيما يلي|إليكم) (?:ال)?(?:ترجمة|نص المترجم|ملخص)<to colon>
(?:كنموذج|بصفتي نموذج) (?:لغوي|لغة)<rest>
(?:الترجمة|النص المترجم) ?:
(?:در اینجا|این) ترجمه<to colon>
به عنوان یک مدل زبانی<rest>
(?:ترجمه|متن ترجمه شده) ?:
(?:הנה|להלן) (?:ה)?(?:תרגום|טקסט המתורגם|סיכום)<to colon>
כמודל שפה<rest>
(?:תרגום|הטקסט המתורגם) ?:
(?:यहां|यहाँ|यह) (?:आपका |इसका )?(?:अनुवाद|अनुवादित पाठ|सारांश)<to colon>
एक (?:एआई )?भाषा मॉडल के रूप में<rest>
(?:अनुवाद|अनुवादित पाठ) ?:
berikut (?:adalah |ini )?(?:terjemahan|teks terjemahan|ringkasan)<to colon>
sebagai model bahasa<rest>
(?:terjemahan|teks terjemahan) ?:
(?:đây|dưới đây) là (?:bản dịch|bản tóm tắt)<to colon>
là một mô hình ngôn ngữ<rest>
bản dịch ?:
(?:以下|こちら)(?:は|が)?[^。：:\n]{0,12}(?:翻訳|訳文|要約)(?:です|になります|は以下)<to colon>
(?:AI)?言語モデルとして<rest>
(?:翻訳|訳文|原文|翻訳文)[：:]
(?:機械翻訳|自動翻訳)(?:です|されたもの|しました)<rest>
(?:以下|这|下面)是[^。：:\n]{0,12}(?:翻译|译文|譯文|翻譯|摘要)<to colon>
作为(?:一个|一款)?(?:AI|人工智能)?语言模型<rest>
(?:翻译|译文|翻譯|譯文)[：:]
(?:机器翻译|自动翻译|機器翻譯|由(?:谷歌|DeepL|Google)翻译)<rest>
(?:다음은|여기)[^.:\n]{0,20}(?:번역|요약)(?:입니다|문입니다|본입니다)[.:]?
(?:AI )?언어 모델로서<rest>
(?:번역|번역문|번역본) ?:
"""
