/** Riddles and puzzles that every model knows by heart: words that together give each away, in English. */
export const FAMOUS_RIDDLES: readonly { title: string; signs: readonly RegExp[] }[] = [
  {
    title: 'the riddle of the Sphinx',
    signs: [/four (?:legs|feet)/i, /two (?:legs|feet)/i, /three (?:legs|feet)/i, /morning|evening/i],
  },
  {
    title: 'the wolf, the goat and the cabbage',
    signs: [
      /\b(?:wolf|fox|lion)\b/i,
      /\b(?:goat|sheep|chicken|goose|hen)\b/i,
      /\b(?:cabbage|grain|corn|hay|feed)\b/i,
      /\b(?:river|boat|across|ferry)\b/i,
    ],
  },
  { title: 'Monty Hall', signs: [/three doors|3 doors/i, /\b(?:goats?|car|prize)\b/i, /\bswitch\b/i] },
  { title: 'the bat and the ball', signs: [/\bbat\b/i, /\bball\b/i, /1\.10|110 cents/i] },
  { title: 'the lily pads', signs: [/lil(?:y|ies)/i, /doubl/i, /48|30|half/i, /\b(?:pond|lake)\b/i] },
  { title: 'the surgeon', signs: [/\bsurgeon\b/i, /\bson\b/i, /can(?:no|')t operate/i] },
  {
    title: 'the two guards',
    signs: [/two (?:doors|guards|paths|brothers)/i, /\b(?:lies|liar)\b/i, /\btruth\b/i, /one question/i],
  },
  {
    title: 'the bridge at night',
    signs: [
      /\bbridge\b/i,
      /\b(?:torch|flashlight|lantern|lamp)\b/i,
      /\b(?:night|dark)\b/i,
      /two (?:people|persons|at a time|of them)|at most two/i,
      /minutes/i,
    ],
  },
  {
    title: 'the man in the lift',
    signs: [/\b(?:elevator|lift)\b/i, /tenth|10th|top floor/i, /seventh|7th|rain/i, /walks/i],
  },
  { title: 'the light bulbs and switches', signs: [/three (?:light )?switches/i, /\bbulbs?\b/i, /\bonce\b|only one/i] },
  {
    title: 'the water jugs',
    signs: [
      /\b(?:3|three|5|five)[- ](?:gallon|litre|liter)\b/i,
      /\b(?:jugs?|buckets?|containers?)\b/i,
      /(?:exactly|measure).{0,30}(?:4|four)/i,
    ],
  },
  {
    title: 'the twelve coins',
    signs: [
      /(?:12|twelve|8|eight|9|nine) (?:identical )?(?:coins|balls)/i,
      /\b(?:balance|scales?|weigh)/i,
      /\b(?:heavier|lighter|counterfeit)\b/i,
    ],
  },
  { title: 'the hundred prisoners', signs: [/100 prisoners|hundred prisoners/i, /\bboxes|light|hats?\b/i] },
  { title: "Einstein's riddle", signs: [/five houses|5 houses/i, /\bfish|zebra\b/i, /\bnorwegian\b/i] },
  { title: 'what has keys', signs: [/\bha(?:s|ve)\b[^.?]{0,40}\bkeys\b/i, /can(?:no|')t open|no locks|never opens?/i] },
  { title: 'what has hands', signs: [/\bhands\b/i, /can(?:no|')t clap/i] },
  { title: 'the towel', signs: [/wetter/i, /\bdries|drying\b/i] },
  { title: 'the echo', signs: [/speak without a mouth/i, /hear without ears/i] },
  { title: 'the map', signs: [/\bcities\b/i, /no (?:houses|people)/i, /\b(?:mountains|water|rivers)\b/i] },
  { title: 'footsteps', signs: [/more (?:of them )?you take/i, /more you leave behind/i] },
  { title: 'the hole', signs: [/bigger|larger/i, /more you (?:take|remove)/i] },
  { title: 'the letter m', signs: [/once in a minute/i, /twice in a moment/i] },
  { title: 'the candle', signs: [/tall when (?:I(?:'m| am)|it is) young/i, /short when/i] },
  { title: 'silence', signs: [/so (?:fragile|delicate)/i, /(?:say|speak).{0,20}name/i, /breaks?/i] },
  { title: "Mary's daughters", signs: [/Nana|January/, /Nene|February/, /Nini|March/] },
  { title: 'the rooster on the roof', signs: [/\brooster\b/i, /\beggs?\b/i, /\broof\b/i] },
  {
    title: 'feathers and steel',
    signs: [
      /\b(?:pound|kilogram|kilo|ton|tonne)s? of feathers/i,
      /\b(?:steel|iron|lead|gold|bricks|rocks)\b/i,
      /heav|weigh/i,
    ],
  },
  { title: 'the nine dots', signs: [/nine dots|9 dots/i, /four (?:straight )?lines/i] },
  {
    title: 'the missing dollar',
    signs: [/three (?:guests|men|friends|travell?ers)/i, /\$?30\b/, /\$?27\b/, /bellboy|porter|clerk/i],
  },
  { title: 'the hermit and the sea shells of St Ives', signs: [/going to St\.? Ives/i, /seven wives/i] },
  { title: 'the music stopped', signs: [/music stopped/i, /\b(?:died|dead)\b/i] },
  { title: 'the albatross soup', signs: [/albatross/i, /\b(?:soup|restaurant)\b/i] },
  { title: 'the months with 28 days', signs: [/months?.{0,30}28 days/i] },
  { title: 'the burning ropes', signs: [/\b(?:ropes?|fuses?)\b/i, /burn/i, /45 minutes/i] },
  {
    title: 'the brother and sisters',
    signs: [/each (?:brother|sister|girl|boy|of (?:her|his|my) brothers)/i, /brothers?/i, /sisters?/i, /how many/i],
  },
];
