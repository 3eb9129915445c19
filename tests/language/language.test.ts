import { describe, expect, it } from 'vitest';
import {
	allTexts,
	contentTexts,
	loadAllowed,
	loadVocabulary,
	messageTexts,
	printReport,
	runGate,
	type Text
} from './gate.ts';
import { baseForms, check, hints, measure, overLimit, type Audience, type RuleId } from './rules.ts';

const vocabulary = loadVocabulary();
const rulesBroken = (text: string, audience: Audience = 'client') =>
	check(text, audience, vocabulary).map(({ rule }) => rule);

describe('all the Dutch a person reads', () => {
	const report = runGate(allTexts(), vocabulary, loadAllowed());

	it('keeps every rule', () => {
		if (report.warnings.length > 0) console.warn(`${report.warnings.length} warnings:\n${report.warnings.join('\n')}`);
		expect(report.violations, printReport(report)).toEqual([]);
	});

	it.each(report.files)('$file stays within the measures of a whole file', ({ over }) => {
		expect(over).toEqual([]);
	});

	it('makes an exception only with a reason and a date', () => {
		for (const { key, rule, reason, date } of loadAllowed()) {
			expect(key).not.toBe('');
			expect(rule).not.toBe('');
			expect(reason.length, key).toBeGreaterThan(10);
			expect(date, key).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		}
	});
});

describe('a bad text', () => {
	const bad: [string, RuleId, Audience?][] = [
		['Als je morgen tijd hebt, dan kun je samen met iemand kijken naar wat je wilt.', 'sentence-length'],
		['Wat wil je nu het liefst samen met je vrienden in huis doen?', 'question-length'],
		['Wie helpt je? Wat doet die persoon?', 'one-question', 'question'],
		['Dit is geen vraag.', 'one-question', 'question'],
		['Waarom woon je daar?', 'question-why', 'question'],
		['Wat is jouw probleem?', 'question-why', 'question'],
		['Hier gaat het om jouw huisvesting.', 'unknown-word'],
		['Vraag het bij het loket.', 'unknown-word'],
		['Kijk naar de mogelijkheden.', 'long-word'],
		['Je verantwoordelijkheid is groot.', 'long-word'],
		['Je verhaal wordt bewaard op je telefoon.', 'passive'],
		['De link is geopend door je begeleider.', 'passive'],
		['Je tekst werd gisteren gelezen.', 'passive'],
		['De brieven worden morgen verstuurd.', 'passive'],
		['Wat zou je graag doen?', 'conditional'],
		['Zij zouden kunnen helpen.', 'conditional'],
		['Wat wilt u vertellen?', 'formal-you'],
		['Dit is uw verhaal.', 'formal-you'],
		['Denk aan eten, sport enz.', 'abbreviation'],
		['Denk aan d.w.z. dit.', 'abbreviation'],
		['Je bent op 40% van je verhaal.', 'percent'],
		['Je bent op veertig procent.', 'percent'],
		['Je vriend (of je zus) helpt.', 'punctuation'],
		['Je kunt praten; je kunt ook schrijven.', 'punctuation'],
		['Dit is een leefgebied.', 'jargon'],
		['Vertel het aan je hulpverlener.', 'jargon'],
		['Jouw netwerk is groot.', 'jargon'],
		['Je moet dit doen.', 'judging'],
		['Helaas, dat is niet goed.', 'judging'],
		['Je antwoord is fout.', 'judging'],
		['Dit is HEEL belangrijk.', 'capitals'],
		['Goed zo! Ga door!', 'exclamation'],
		[
			'Deze zin voor de begeleider is veel te lang, want hij heeft toch echt wel zestien woorden.',
			'sentence-length',
			'staff'
		]
	];

	it.each(bad)('"%s" breaks %s', (text, rule, audience = 'client') => {
		expect(rulesBroken(text, audience)).toContain(rule);
	});
});

describe('a good text', () => {
	const good: [string, Audience?][] = [
		['Waarbij vragen mensen jouw hulp?', 'question'],
		['Over een jaar gaat het goed. Wat zien we?', 'question'],
		['Wij bewaren je verhaal op je telefoon.'],
		['Wat wil je leren of worden?', 'question'],
		['Ik word blij van een goed gesprek.'],
		['Hoe kwam jij door een zware tijd?', 'question'],
		['Denk je aan zelfmoord? Bel 113.\nHet is gratis, dag en nacht.'],
		['Lees meer op 113.nl.'],
		['Je begeleider leest alleen wat jij kiest.'],
		['Bewaard!'],
		['Snel weg'],
		['Kijk naar de evaluatie en de rapportage van de cliënt.', 'staff']
	];

	it.each(good)('"%s" passes', (text, audience = 'client') => {
		expect(check(text, audience, vocabulary)).toEqual([]);
	});
});

describe('counting', () => {
	it.each([
		['klussen', 'klus'],
		['dromen', 'droom'],
		['huizen', 'huis'],
		['praat', 'praten'],
		['gekookt', 'koken'],
		['feestje', 'feest'],
		["auto's", 'auto']
	])('finds the base form of %s', (word, base) => {
		expect(baseForms(word)).toContain(base);
	});

	it('measures a whole file by its whole sentences, each once', () => {
		const found = measure(['Ik woon samen.', 'Ik woon samen.', 'Snel weg']);
		expect(found).toMatchObject({ sentences: 1, words: 3, syllables: 4 / 3 });
		expect(found.douma).toBeCloseTo(206.835 - 0.93 * 3 - 77 * (4 / 3));
		expect(found.lix).toBe(3);
	});

	it('says which measure of a file is over the limit', () => {
		const heavy = { sentences: 60, words: 10, syllables: 1.6, douma: 70, lix: 40 };
		expect(overLimit(heavy, 'client')).toHaveLength(4);
		expect(overLimit(heavy, 'staff')).toEqual([]);
		expect(overLimit({ ...heavy, douma: 50 }, 'staff')).toHaveLength(1);
		expect(overLimit({ ...heavy, sentences: 10 }, 'client')).toEqual([]);
	});
});

describe('warnings', () => {
	it.each([
		['Ik ga morgen met mijn vriend en mijn zus naar de markt in de stad.', 'long sentence'],
		['Ik zie, hoor, voel en denk.', 'more than one comma'],
		['Een. Twee.\nDrie. Vier.', '4 sentences'],
		['Een. Twee. Drie.', 'on one line'],
		['{naam} helpt jou.', 'placeholder']
	])('"%s"', (text, hint) => {
		expect(hints(text).join('\n')).toContain(hint);
	});
});

describe('what the gate reads', () => {
	const texts = messageTexts({
		$schema: 'x',
		greeting: 'Hoi {name}, goed dat je er bent.',
		strengths: [
			{
				declarations: ['input count'],
				selectors: ['n'],
				match: { 'n=one': '{count} kracht', 'n=other': '{count} krachten' }
			}
		],
		reader_title: 'De evaluatie',
		bold: 'Dit is {#b}belangrijk{/b}.'
	});

	it('takes every variant of a message, with a short word for a placeholder', () => {
		expect(texts.map(({ key, text, audience }) => [key, text, audience])).toEqual([
			['greeting', 'Hoi dit, goed dat je er bent.', 'client'],
			['strengths', 'dit kracht', 'client'],
			['strengths', 'dit krachten', 'client'],
			['reader_title', 'De evaluatie', 'staff'],
			['bold', 'Dit is belangrijk.', 'client']
		]);
	});

	it('copes with messages that are still empty', () => {
		expect(messageTexts({})).toEqual([]);
		expect(messageTexts(null)).toEqual([]);
	});

	it('takes every Dutch text of a content file except the words of the field', () => {
		const both = (nl: string) => ({ nl, en: 'x' });
		const json = {
			term: both('zingeving'),
			themes: [both('spiritualiteit')],
			title: both('Wonen'),
			questions: [{ text: both('Hoe woon je nu?') }]
		};
		expect(contentTexts('domains/x.json', json)).toEqual([
			{ file: 'domains/x.json', key: 'domains/x.json:title', text: 'Wonen', audience: 'client' },
			{ file: 'domains/x.json', key: 'domains/x.json:questions[0].text', text: 'Hoe woon je nu?', audience: 'question' }
		]);
	});

	it('excuses one rule for one key, and says when an exception is no longer needed', () => {
		const text: Text = { file: 'messages/nl.json', key: 'a', text: 'Je moet dit doen.', audience: 'client' };
		const excuse = { key: 'a', rule: 'judging', reason: 'quoted from the law', date: '2026-11-22' };
		expect(runGate([text], vocabulary, []).violations).toHaveLength(1);
		expect(runGate([text], vocabulary, [excuse])).toMatchObject({ violations: [], unusedAllowed: [] });
		expect(runGate([text], vocabulary, [{ ...excuse, rule: 'passive' }]).violations).toHaveLength(1);
		expect(runGate([{ ...text, text: 'Doe dit.' }], vocabulary, [excuse]).unusedAllowed).toEqual([excuse]);
	});
});
