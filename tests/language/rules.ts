/**
 * The rules of plain Dutch (A2), as pure functions: counting, checks per message, and measures of a whole file.
 * Flesch-Douma = 206.835 − 0.93 × words per sentence − 77 × syllables per word.
 * LIX = words per sentence + 100 × the share of words over six letters.
 */
import { isLongWord, readingLimits, syllables, wordCount, wordsOf } from '../../src/lib/domain/reading.ts';
import { sentencesOf } from '../../src/lib/domain/text.ts';

/** Who reads it: the person (strict), the person being asked something (stricter), or the begeleider (looser). */
export type Audience = 'client' | 'question' | 'staff';

export type RuleId =
	| 'sentence-length'
	| 'question-length'
	| 'one-question'
	| 'question-why'
	| 'unknown-word'
	| 'long-word'
	| 'passive'
	| 'conditional'
	| 'formal-you'
	| 'abbreviation'
	| 'percent'
	| 'punctuation'
	| 'jargon'
	| 'judging'
	| 'capitals'
	| 'exclamation';

export type Finding = { rule: RuleId; detail: string };

/** The words a reader can be expected to know, and the ones the glossary explains. */
export type Vocabulary = { common: ReadonlySet<string>; glossary: ReadonlySet<string> };

export const limits = {
	wordsPerQuestion: 10,
	file: { client: { words: 9, syllables: 1.47, douma: 85, lix: 25 }, staff: { douma: 60 } },
	/** Below this a formula says nothing about a file. */
	sentencesForMeasure: 50
} as const;

const list = (words: string) => new Set(words.split(/\s+/));

const jargon =
	list(`cliënt cliënten client clients hulpverlener hulpverleners hulpverlening traject trajecten leefgebied leefgebieden
	zelfredzaam zelfredzaamheid netwerk netwerken evalueren evaluatie evaluaties indicatie indicaties intake domein domeinen regie
	competentie competenties problematiek rapportage rapportages dossier dossiers participatie participeren`);
const judging =
	list(`moet moeten moest moesten verplicht verplichte fout fouten foute foutief ongeldig ongeldige mislukt mislukte helaas
	score scores onvoldoende onvoldoendes zwakte zwaktes tekort tekorten probleemgedrag`);
const abbreviations = list(
	`bijv bv enz etc evt mbt tav dwz ivm aub svp nr tel incl excl ca zsm mn oa nvt wo ed min max blz pag mevr dhr`
);
const become = list('word wordt worden werd werden geworden');
const notParticiples =
	list(`geen gewoon gezin gezinnen geld gelden geluid geduld gezond gebied gebieden gedicht gedachten gerecht geest geesten
	gezicht gezichten gesprekken gebouwen gevaren getallen gebruiken bed beeld best bent bericht berichten beest bekend bereid
	bewust verstand verdriet ontbijt herfst hert erwt gebeurt verbaasd verliefd verkeerd vervoert betekent begint vertelt verwacht`);
const strongParticiples =
	list(`vergeten verboden besproken verloren begonnen bekeken beschreven verdwenen verlaten gevonden bevolen
	verzonden ontvangen onthouden verstaan begrepen bewezen geboren ondertekend overgenomen voorgelezen opgeslagen onderbroken`);

/** The simple base forms a word may have in the list: without -en, -e, -s, -t, -je, ge-… */
export function baseForms(word: string): string[] {
	const lower = word.toLowerCase().replaceAll('’', "'");
	const bare = [lower];
	for (const ending of [
		"'s",
		'tjes',
		'tje',
		'jes',
		'je',
		'ers',
		'er',
		'en',
		'e',
		's',
		't',
		'n',
		'te',
		'de',
		'ten',
		'den',
		'd'
	]) {
		if (lower.endsWith(ending)) bare.push(lower.slice(0, -ending.length));
	}
	if (/^ge.+[dt]$/.test(lower)) bare.push(lower.slice(2), lower.slice(2, -1));
	const spelled = bare.filter((form) => form.length > 2).flatMap((form) => [form, ...spellings(form)]);
	return [lower, ...spelled.flatMap((form) => [form, `${form}en`])];
}

/** klussen → klus, dromen → droom, huizen → huis, praat → praten. */
function spellings(form: string): string[] {
	const forms: string[] = [];
	if (/([bdfgklmnprst])\1$/.test(form)) forms.push(form.slice(0, -1));
	if (/[^aeiou][aeou][bdfgklmnprstvz]$/.test(form)) forms.push(form.slice(0, -1) + form.at(-2) + form.slice(-1));
	if (/(aa|ee|oo|uu)[bdfgklmnprst]$/.test(form)) forms.push(form.slice(0, -2) + form.slice(-1));
	if (/[^aeiou][aeiou][bdfgklmnprst]$/.test(form)) forms.push(form + form.slice(-1));
	const hardened = (stem: string) =>
		stem.endsWith('z') ? `${stem.slice(0, -1)}s` : stem.endsWith('v') ? `${stem.slice(0, -1)}f` : stem;
	return [...forms, ...[form, ...forms].map(hardened).filter((stem) => stem !== form)];
}

function isIn(set: ReadonlySet<string>, word: string): boolean {
	return baseForms(word).some((form) => set.has(form));
}

function isKnown(word: string, { common, glossary }: Vocabulary): boolean {
	if (isIn(common, word) || isIn(glossary, word)) return true;
	return word.includes('-') && word.split('-').every((part) => isIn(common, part) || isIn(glossary, part));
}

/** Everything in one message that a reader must not meet. */
export function check(text: string, audience: Audience, vocabulary: Vocabulary): Finding[] {
	const lengths = sentencesOf(text).flatMap((sentence): Finding[] => {
		const count = wordCount(sentence);
		if (audience !== 'staff' && sentence.endsWith('?') && count > limits.wordsPerQuestion) {
			return [{ rule: 'question-length', detail: `${count} words: ${sentence}` }];
		}
		return count > readingLimits.wordsPerSentence
			? [{ rule: 'sentence-length', detail: `${count} words: ${sentence}` }]
			: [];
	});
	if (audience === 'staff') return lengths;
	const wording = [...wordFindings(text, vocabulary), ...markFindings(text), ...sentencesOf(text).flatMap(passives)];
	return audience === 'question' ? [...lengths, ...wording, ...askingFindings(text)] : [...lengths, ...wording];
}

function wordFindings(text: string, vocabulary: Vocabulary): Finding[] {
	return wordsOf(text).flatMap((word): Finding[] => {
		const lower = word.toLowerCase();
		if (jargon.has(lower)) return [{ rule: 'jargon', detail: word }];
		if (judging.has(lower)) return [{ rule: 'judging', detail: word }];
		if (/^zou(den|dt)?$/.test(lower)) return [{ rule: 'conditional', detail: word }];
		if (/^(u|uw|uwe|uzelf)$/.test(lower)) return [{ rule: 'formal-you', detail: word }];
		if (/^\p{Lu}{2,}$/u.test(word)) return [{ rule: 'capitals', detail: word }];
		if (abbreviations.has(lower)) return [{ rule: 'abbreviation', detail: word }];
		if (lower === 'procent' || lower === 'percentage') return [{ rule: 'percent', detail: word }];
		if (!isKnown(word, vocabulary)) return [{ rule: 'unknown-word', detail: word }];
		return isLongWord(word) && !isIn(vocabulary.glossary, word) ? [{ rule: 'long-word', detail: word }] : [];
	});
}

function markFindings(text: string): Finding[] {
	const findings: Finding[] = [];
	if (/[();]/.test(text)) findings.push({ rule: 'punctuation', detail: text });
	if (text.includes('%')) findings.push({ rule: 'percent', detail: '%' });
	if (/(?<!\p{L})(?:\p{L}\.){2,}/u.test(text)) findings.push({ rule: 'abbreviation', detail: text });
	if ((text.match(/!/g)?.length ?? 0) > 1) findings.push({ rule: 'exclamation', detail: text });
	return findings;
}

function isParticiple(word: string): boolean {
	if (notParticiples.has(word)) return false;
	if (strongParticiples.has(word)) return true;
	return /^(?:aan|af|op|uit|in|mee|door|over|terug|weg|voor|om|toe|bij|na|klaar|vast|samen)?ge\p{L}{2,}[dtn]$|^(?:be|ver|ont|her)\p{L}{3,}[dt]$/u.test(
		word
	);
}

/** A form of "worden" with a participle, or a participle right before "door". */
function passives(sentence: string): Finding[] {
	const lower = wordsOf(sentence).map((word) => word.toLowerCase());
	const withBecome =
		lower.some((word) => become.has(word)) && lower.some((word) => !become.has(word) && isParticiple(word));
	const withBy = lower.some((word, index) => isParticiple(word) && lower[index + 1] === 'door');
	return withBecome || withBy ? [{ rule: 'passive', detail: sentence }] : [];
}

function askingFindings(text: string): Finding[] {
	const findings: Finding[] = [];
	if ((text.match(/\?/g)?.length ?? 0) !== 1) findings.push({ rule: 'one-question', detail: text });
	if (wordsOf(text).some((word) => /^(waarom|probleem|problemen)$/i.test(word)))
		findings.push({ rule: 'question-why', detail: text });
	return findings;
}

/** What is allowed, but worth a second look. */
export function hints(text: string): string[] {
	const all = sentencesOf(text);
	const found = all.filter((sentence) => wordCount(sentence) > 12).map((sentence) => `long sentence: ${sentence}`);
	for (const sentence of all)
		if ((sentence.match(/,/g)?.length ?? 0) > 1) found.push(`more than one comma: ${sentence}`);
	if (all.length > 3) found.push(`${all.length} sentences in one message`);
	if (text.split('\n').some((line) => sentencesOf(line).length > 2)) found.push('more than two sentences on one line');
	if (/^\{\w+\}/.test(text)) found.push('starts with a placeholder: check the capital');
	return found;
}

export type Measure = { sentences: number; words: number; syllables: number; douma: number; lix: number };

/** The measures of a whole file. Only whole sentences count (buttons and titles would flatter it), and each text once. */
export function measure(texts: readonly string[]): Measure {
	const whole = [...new Set(texts)].flatMap(sentencesOf).filter((sentence) => /[.!?…]["”’]?$/.test(sentence));
	const all = whole.flatMap(wordsOf);
	const perSentence = all.length / Math.max(1, whole.length);
	const perWord = all.reduce((sum, word) => sum + syllables(word), 0) / Math.max(1, all.length);
	const long = all.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6).length / Math.max(1, all.length);
	return {
		sentences: whole.length,
		words: perSentence,
		syllables: perWord,
		douma: 206.835 - 0.93 * perSentence - 77 * perWord,
		lix: perSentence + 100 * long
	};
}

/** Which measures of a file are over the limit; a file with too few sentences is not measured. */
export function overLimit(found: Measure, audience: 'client' | 'staff'): string[] {
	if (found.sentences < limits.sentencesForMeasure) return [];
	if (audience === 'staff')
		return found.douma < limits.file.staff.douma ? [`Flesch-Douma ${found.douma.toFixed(1)}`] : [];
	const { words: mostWords, syllables: mostSyllables, douma, lix } = limits.file.client;
	return [
		...(found.words > mostWords ? [`${found.words.toFixed(2)} words a sentence`] : []),
		...(found.syllables > mostSyllables ? [`${found.syllables.toFixed(3)} syllables a word`] : []),
		...(found.douma < douma ? [`Flesch-Douma ${found.douma.toFixed(1)}`] : []),
		...(found.lix > lix ? [`LIX ${found.lix.toFixed(1)}`] : [])
	];
}
