const TEXT =
  'passage|text|article|transcript|poem|story|dialogue|debate|conversation|meeting|excerpt|manual|instructions?|document|notes?|author|speakers?|report|talk|speech|exchange|piece|column|essay|letter|minutes|log|history|account|brief|entry|page|source|memo|leaflet|information (?:given|provided)|materials?';
const SAY =
  'say|state|tell|mention|provide|specif|give|contain|indicat|explain|reveal|answer|include|identif|describe|disclose|address|make (?:it )?clear|report|name|list|record|offer|support|allow|permit|establish|show|clarif|define|supply|enough';

/** Ways to say that a text does not tell, by language; read in answers, not in questions. */
const SILENCE = [
  new RegExp(
    `\\b(?:${TEXT})\\b[^.!?\\n]{0,80}?(?:\\bnot\\b|n['’]t\\b|\\bnever\\b|\\bno longer\\b|\\bnowhere\\b)[^.!?\\n]{0,30}?\\b(?:${SAY})`,
    'i',
  ),
  new RegExp(
    `\\b(?:${TEXT})\\b[^.!?\\n]{0,40}?\\b(?:is silent|are silent|leaves? (?:this|it|that|the)[^.!?\\n]{0,40}open|(?:gives?|contains?|provides?|offers?|has|makes?) no\\b)`,
    'i',
  ),
  /\b(?:cannot|can['’]t|can not|could not|couldn['’]t|impossible to|not possible to|no way to|unable to)\s+(?:be\s+)?(?:answer|determin|known|know|tell|told|said|say|establish|infer|conclude|identif|decid|settle|find out|be sure|work out)/i,
  /\b(?:not enough|insufficient|no|lacks?(?: the)?) (?:information|detail|indication|mention|evidence|data)\b|\bunanswerable\b|\bnot answerable\b|\bnot (?:stated|mentioned|specified|given|provided|told|disclosed|answered|said|reported) (?:in|by|anywhere|here)|\bthere is no (?:mention|way|statement|telling)\b/i,
  /(?:Text|Passage|Artikel|Abschnitt|Gedicht|Protokoll|Gespräch|Bericht|Debatte)\b[^.!?\n]{0,80}\b(?:nicht|nichts|keine?n?r?|nirgends|offen)\b|(?:lässt|läßt) sich[^.!?\n]{0,80}\bnicht\b|nicht (?:beantworten|beantwortbar|genannt|erwähnt|angegeben|hervor)/i,
  /(?:texte|passage|article|extrait|dialogue|poème)\b[^.!?\n]{0,60}\bn(?:e\b|['’])[^.!?\n]{0,40}\b(?:pas|rien|aucune?|nulle part|jamais)\b|impossible de|ne (?:peut|permet)[^.!?\n]{0,30}\bpas\b/i,
  /(?:texto|pasaje|artículo|fragmento|diálogo|poema)\b[^.!?\n]{0,60}\bno\b|no se (?:puede|menciona|dice|indica|especifica)|no es posible/i,
  /(?:testo|brano|articolo|passo|dialogo)\b[^.!?\n]{0,60}\bnon\b|non (?:è possibile|si può|viene (?:detto|indicato|menzionato))/i,
  /(?:texto|trecho|artigo|passagem|diálogo)\b[^.!?\n]{0,60}\bnão\b|não (?:é possível|se pode|há informa)/i,
  /(?:tekst|passage|artikel)\b[^.!?\n]{0,60}\b(?:niet|geen|nergens)\b/i,
  /(?:文章|原文|文中|短文|材料|文本|段落|对话|诗)[^。！？\n]{0,40}(?:没有|沒有|并未|未)|(?:无法|無法|不能)(?:确定|回答|得知|判断|推断)|没有(?:提到|说明|提及|给出)/,
  /(?:本文|文章|文中)[^。\n]{0,40}(?:書かれてい(?:ない|ません)|述べられてい(?:ない|ません)|言及|触れられてい(?:ない|ません))|(?:判断|回答|特定)(?:でき|することはでき)(?:ない|ません)|わか(?:らない|りません)/,
];

/** Languages (two letters) in which `saysTextIsSilent` knows the ways to say it. */
export const SILENCE_LANGUAGES: readonly string[] = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'zh', 'ja'];

/** Whether an answer says that the text does not tell. */
export function saysTextIsSilent(answer: string): boolean {
  return SILENCE.some((pattern) => pattern.test(answer));
}
