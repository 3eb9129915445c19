/**
 * `npm run content:schema`: writes a JSON Schema for every kind of content file, so that an editor completes and
 * explains while somebody types. Made from the schemas that the server checks with; a test holds the files equal.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { sourceFiles } from '../src/lib/domain/content-source.ts';

/** What an editor says about a field, by its name. */
const meanings: Record<string, string> = {
	id: 'Small letters, digits and hyphens. For ever: answers keep the id of their question. For a file: its name.',
	nl: 'In Dutch, on A2: short sentences, common words, "je".',
	en: 'In English, as plain as the Dutch.',
	title: 'What it is called on screen. Neutral: never the name of a problem.',
	term: "The field's own word, shown once and small.",
	about: 'One or two lines that say what this is about.',
	help: 'One line under the question.',
	starters: 'How a sentence may begin. A press on one puts it in the text.',
	examples: "Somebody else's answers, shown on demand: three of different lives.",
	field: 'The text of the story that an answer becomes part of.',
	part: 'Which side of help: what I do myself, what my people do, what I ask of my supporter.',
	time: 'Past asks what worked, never what happened.',
	reportsTo: 'The standard domains that this one is reported under: one or more of the seven.',
	sensitive: 'Asks for extra care: comes last when sharing, with a word of caution.',
	comfort: 'Shown above heavy questions, such as: Je schrijft alleen wat je wilt.',
	themes: 'What belongs here, in a few words each.',
	themeWords: 'Words that say a sentence is about this domain. "schuld*" is every word that begins so.',
	picture: 'A picture that a card of the method has. Leave it out otherwise.',
	meaning: 'One line that says what the card means.',
	perDomain: 'Asked once for every domain that the person has.',
	aboutPeople: 'About people: "Nog niemand" is a full answer too.',
	phase: 'The phase that this stands in.',
	version: 'A whole number. Raise it when you change something.',
	defaultDomainSet: 'The set for who did not choose one.',
	domainSets: 'Sets of domains. One with a known id replaces that set.',
	hide: 'What is there no longer. Answers to it stay, and stay readable.',
	parts: 'Parts of Pit without a door. What was written there stays, and comes back with the part.',
	organisation: 'Who you are, and your numbers.',
	contact: 'Where people can ask about you.',
	checked: 'The day on which somebody called this number and it was right, as 2026-11-22.',
	number: 'A telephone number.',
	createKey: 'Say this when your server has CREATE_KEY: new shares then ask for that key.',
	how: 'How a person gets the key.',
	'looks.name': 'What Pit is called here, in place of "Pit": in titles, at the top, and in sentences.',
	colours: 'Each as #rrggbb. What you leave out stays as Pit has it; what cannot be read is refused.',
	light: 'Colours by day.',
	dark: 'Colours in the dark.',
	layers: 'The six layers of strength, and what stands on them: the same by day and in the dark.',
	paper: 'What everything lies on.',
	card: 'What cards, fields and buttons are made of.',
	ink: 'Words.',
	inkSoft: 'Words that matter less.',
	line: 'Lines around cards, fields and buttons.',
	action: 'The button of what comes next.',
	onAction: 'The words on that button.',
	onTint: 'Words on a layer.',
	'pack.help': 'Numbers of your own in Hulp nu, beside the national ones.'
};

export type JsonSchema = { [key: string]: unknown };

/** By the name of its file in `src/content/schema`. */
export function contentSchemas(): Record<string, JsonSchema> {
	const kinds = Object.entries(sourceFiles).filter(([kind]) => kind !== 'default-pack');
	return Object.fromEntries(
		kinds.map(([kind, schema]) => [
			`${kind}.json`,
			explained(kind, z.toJSONSchema(schema, { io: 'input' }) as JsonSchema)
		])
	);
}

/** With what each field means, and room for the `$schema` of the file itself. */
function explained(kind: string, schema: JsonSchema): JsonSchema {
	const withRoom = (each: JsonSchema): JsonSchema => ({
		...each,
		properties: { $schema: { type: 'string' }, ...(each['properties'] as object) }
	});
	const whole = walk(kind, schema) as JsonSchema;
	return Array.isArray(whole['oneOf'])
		? { ...whole, oneOf: (whole['oneOf'] as JsonSchema[]).map(withRoom) }
		: withRoom(whole);
}

function walk(kind: string, value: unknown): unknown {
	if (Array.isArray(value)) return value.map((each) => walk(kind, each));
	if (value === null || typeof value !== 'object') return value;
	const { properties, ...rest } = value as JsonSchema;
	const walked = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, walk(kind, each)]));
	if (properties === undefined) return walked;
	const named = Object.entries(properties as Record<string, JsonSchema>).map(([name, each]) => {
		const meaning = meanings[`${kind}.${name}`] ?? meanings[name];
		return [name, { ...(meaning === undefined ? {} : { description: meaning }), ...(walk(kind, each) as JsonSchema) }];
	});
	return { ...walked, properties: Object.fromEntries(named) };
}

export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, '\t')}\n`;

if (import.meta.main) {
	const folder = join(import.meta.dirname, '../src/content/schema');
	mkdirSync(folder, { recursive: true });
	for (const [file, schema] of Object.entries(contentSchemas())) writeFileSync(join(folder, file), schemaText(schema));
}
