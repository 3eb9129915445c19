/** What the hints for a story know of a language. Few words each: a hint that is wrong costs more than one that is missing. */
import type { LocaleId } from './ids';
import { hasManyLetters, isLongWord } from './reading';

export type StoryWords = {
	/** So common that a text of some length without them is in another language. */
	common: ReadonlySet<string>;
	/** With one of these a short sentence has its verb beside it. */
	subjects: ReadonlySet<string>;
	verbs: ReadonlySet<string>;
	/** Words after the first that look like a verb, and those that only seem to. */
	verbLike: RegExp;
	/** The same, from the third word on. */
	verbLikeLater: RegExp;
	notVerbs: ReadonlySet<string>;
	/** A sentence that ends with these goes on. */
	goesOn: ReadonlySet<string>;
	/** The same, when no mark closes it. */
	goesOnWithoutMark: ReadonlySet<string>;
	/** With one of these such an end is fine: "Daar hou ik van". */
	pointers: RegExp;
	/** Begins half a sentence when nothing follows. */
	because: ReadonlySet<string>;
	past: ReadonlySet<string>;
	present: ReadonlySet<string>;
	me: string;
	vague: readonly string[];
	/** Says precisely what was meant. */
	precise: ReadonlySet<string>;
	isLong: (word: string) => boolean;
};

const list = (words: string) => new Set(words.split(/\s+/));

export const storyWords: Record<LocaleId, StoryWords> = {
	nl: {
		common: list('ik de het een en van is in dat mijn met niet op te voor ben heb'),
		subjects: list("ik 'k k jij je hij zij ze wij we jullie iemand niemand iedereen"),
		verbs: list(
			`ben bent is zijn was waren heb hebt heeft hebben had hadden ga gaat gaan ging gingen kan kun kunnen kon wil willen wilde
			wou mag mogen mocht moet moeten moest zal zou doe doet doen deed help bel laat komt kwam hoort blijf blijft vind voel
			slaap woon werk krijg staat zit ligt gaf kost lukt klopt`
		),
		verbLike: /^\p{L}{3,}t$/u,
		verbLikeLater: /^\p{L}{2,}(?:en|de|te)$/u,
		notVerbs: list(
			`niet laat echt altijd kort groot licht slecht dicht recht nacht straat buurt plaats eigen
			beste grote kleine goede vaste oude leuke mooie samen zonder tussen buiten binnen boven`
		),
		goesOn: list('met en of maar want omdat doordat zodat een de mijn te tijdens'),
		goesOnWithoutMark: list('dat van voor bij naar om als'),
		pointers: /^(?:er|daar|hier|waar)(?:mee|van|voor|bij|naar|om|op|in|aan|door|over|uit|toe)?$/,
		because: list('omdat doordat zodat hoewel terwijl'),
		past: list(
			`was waren had hadden ging gingen kwam kwamen woonde woonden werkte werkten sliep sliepen deed deden kon konden wilde
			wilden wou moest moesten mocht mochten vond vonden kreeg kregen zat zaten stond leefde leerde bleef dacht zag hielp dronk
			kende voelde speelde maakte gaf nam lag liep belde hield`
		),
		present: list(
			`ben bent is zijn heb hebt heeft hebben nu nog sinds tegenwoordig vandaag wil wilt kan kun kunnen ga gaat gaan doe doet
			woon woont slaap vind krijg blijf voel zit sta leef`
		),
		me: 'ik',
		vague: [
			'dingen',
			'van alles',
			'alles is',
			'alles gaat',
			'gaat alles',
			'is alles',
			'beetje',
			'gewoon',
			'soms wel',
			'best wel',
			'enzo',
			'zoiets'
		],
		precise: list('zoals bijvoorbeeld bijv namelijk omdat want'),
		isLong: isLongWord
	},
	en: {
		common: list('i the a an and of is in my to it am have not with for'),
		subjects: list('i you he she it we they someone somebody nobody everyone everybody there'),
		verbs: list(
			`am is are was were have has had do does did can could will would must may go goes went want wants need needs help
			call let feel live get cook work play sleep like love know think make take come see eat talk walk visit pay`
		),
		verbLike: /^\p{L}{2,}(?:s|ed)$/u,
		verbLikeLater: /^\p{L}{2,}ing$/u,
		notVerbs: list('this always less class yes'),
		goesOn: list('and or but because the a an my your'),
		goesOnWithoutMark: list('with that of for at from to'),
		pointers: /^(?:what|who|whom|which|where|there|here|it)$/,
		because: list('because although while'),
		past: list(
			`was were had went came lived worked slept did could wanted got sat stood learned stayed thought saw helped used felt
			played made gave took`
		),
		present: list(`am is are have has do does can want now still today since live lives sleep i'm it's we're`),
		me: 'i',
		vague: [
			'things',
			'stuff',
			'everything is',
			'everything goes',
			'kind of',
			'sort of',
			'a bit',
			'whatever',
			'and so on'
		],
		precise: list('like such because namely example'),
		// The letters of an English word say little of its syllables.
		isLong: hasManyLetters
	}
};
