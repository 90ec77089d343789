// Reads letters, one JSON object a line ({"to","body","names","dialect"}), with
// Harper, an independent grammar checker, offline. Prints every fault with its
// place and its rule, and fails when more than LIMIT of the letters hold one.
//
//   go run ./check/letters 800 | node check/harper/read.mjs
import { LocalLinter, Dialect } from 'harper.js';
import { binary } from 'harper.js/binary';
import { createInterface } from 'node:readline';

const LIMIT = 0.02;

// Rules that misfire on letters of this kind, each with the reason.
const OFF = {
  SpellCheck: 'names, trade words and firms; the spelling is held by our own dictionary and record',
  LongSentences: 'taste; our critic has its own bound',
  SentenceCapitalization: 'fires on names written low, such as "al-Rashid", and on words behind "a.m."',
  ToDoHyphen: 'not a matter of letters',
  Dashes: 'typography; plain text keeps the hyphen',
  UseTitleCase: 'headings only',
  OrthographicConsistency: 'wants its own capitals for trade words and acronyms',
  PossessiveYour: 'wants "your" for "you" in "talking with you yesterday" and "From you I learned"',
  DiscourseMarkers: 'wants a comma after "However" in "However it turns out", and is taste after "Otherwise"',
  SplitWords: 'tears trade words: switchgear, nonconformance, chargeback, homebound',
  AvoidAndAlso: 'taste, and the candidate\'s own words',
  OxfordComma: 'taste; British letters go without',
  NumericRangeEnDash: 'typography; plain text keeps the hyphen',
  FindOut: 'wants "find" for "find out" in "I will find out which"',
  Everyone: 'wants "everyone" for "every one of them"',
  MissingTo: 'takes the noun "cover" in "You need cover until eight" for a verb',
  MissingPreposition: 'misses one in "a decision is due today"',
};

// Places where a rule misfires that is worth its keep elsewhere: the text around
// the fault, and the reason.
const EXCEPT = [
  ['NotTo', /\bsay(s|ing)? no to\b/, 'to say no to somebody'],
  ['PronounVerbAgreement', /\b(send|owe|bring|show) you\b/, 'the plural behind "send you" is what is sent, not a verb'],
  ['ModalBeAdjective', /\band will today\b/, 'a verb left out: "I said I would, and will today"'],
  ['RepeatedWords', /\bhad had\b/, 'the past perfect'],
  ['PhrasalVerbAsCompoundNoun', /\b(turnover|rollout)\b/, 'a figure of trade, not a verb'],
  ['CompoundNouns', /\b(tail light|stone walls)\b/, 'written apart in British letters; walls, not the verb'],
  ['DisjointPrefixes', /\bpre-school\b/, 'British spelling'],
];

const linters = new Map();
async function linter(dialect) {
  if (!linters.has(dialect)) {
    const l = new LocalLinter({ binary, dialect: dialect === 'british' ? Dialect.British : Dialect.American });
    await l.setup();
    const config = await l.getLintConfig();
    for (const rule of Object.keys(OFF)) {
      if (rule in config) config[rule] = false;
    }
    await l.setLintConfig(config);
    linters.set(dialect, l);
  }
  return linters.get(dialect);
}

let letters = 0, faulty = 0;
const fired = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { to, body, names = [], dialect = 'american' } = JSON.parse(line);
  const l = await linter(dialect);
  const byRule = await l.organizedLints(body, { language: 'plaintext' });
  letters++;
  let real = 0;
  for (const [rule, lints] of Object.entries(byRule)) {
    for (const x of lints) {
      if (names.some((n) => n && n.includes(x.get_problem_text()))) continue;
      const { start, end } = x.span();
      const around = [...body].slice(Math.max(0, start - 40), end + 40).join('').replace(/\s+/g, ' ');
      if (EXCEPT.some(([r, text]) => r === rule && text.test(around))) continue;
      real++;
      fired.set(rule, (fired.get(rule) ?? 0) + 1);
      console.log(`${to}: ${rule}: ${x.message()} | ${x.get_problem_text()} | ...${around}...`);
    }
  }
  if (real) faulty++;
}
for (const [rule, n] of [...fired].sort((a, b) => b[1] - a[1])) console.log(`${rule}: ${n}`);
const share = letters ? faulty / letters : 1;
console.log(`harper: ${letters} letters, ${faulty} with a fault (${(100 * share).toFixed(1)} %; limit ${100 * LIMIT} %)`);
if (letters === 0 || share > LIMIT) process.exit(1);
