/** The commonest small words, those first that few of the other languages share: enough to tell these languages apart. */
export const STOP_WORDS: Record<string, ReadonlySet<string>> = {
  en: list(
    'the of and to in is that it was for with as his on be at by this had not are but from they which or her were all',
  ),
  de: list(
    'der die und das ist nicht den von zu mit sich des auf für dem ein eine als auch es an werden aus er hat dass sie nach wird bei',
  ),
  fr: list(
    'le la les des et est un une du que dans qui pour pas sur ne par au il plus ce avec sont elle aux se ou mais cette',
  ),
  es: list(
    'el la los las de que y en un una es por con para del se no al lo su más como pero sus le ya este sí porque',
  ),
  it: list(
    'il di che la è e un una per non sono del della con si nel alla le gli i anche come più dei ma al lo da delle',
  ),
  pt: list('o de que e do da em um uma para não com os no se na por mais as dos como mas ao ele das à seu sua ou são'),
  nl: list(
    'de het een van en is dat niet op te zijn voor met die er aan ook als bij maar om dan nog wordt uit naar door hij',
  ),
  pl: list('się nie w na że do jest z to jak i o ale co po tak za od jego już przez był przy które oraz są tym'),
  sv: list('och att det som en på är av för med till den inte om ett har de i men var sig från vi så kan när'),
  tr: list('bir ve bu da de için ile çok olarak daha olan gibi kadar ama sonra en ne her var ki değil mi o ise'),
};

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
