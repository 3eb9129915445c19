/**
 * `npm run content:new domain <id> [folder]`: a life domain to fill in. Everything between ‹ and › is still to be written;
 * `npm run content:check` says which. The folder is that of the organisation: CONTENT_DIR, or `content`.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { standardDomains, storyFields, type StoryField } from '../src/lib/domain/ids.ts';
import { readFolder } from '../src/lib/server/content-folder.ts';
import { marked } from '../src/lib/server/content-files.ts';
import { methodFiles } from './content-check.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const schemas = join(import.meta.dirname, '../src/content/schema');

const open = (nl: string, en: string) => ({ nl: marked(nl), en: marked(en) });

const asks: Record<StoryField, { time: string; part?: string; nl: string; en: string }> = {
	now: { time: 'present', nl: 'vraag: hoe is het nu?', en: 'question: how is it now?' },
	goesWell: { time: 'past', nl: 'vraag: wat hielp eerder?', en: 'question: what helped before?' },
	hard: { time: 'present', nl: 'vraag: wat is nu lastig?', en: 'question: what is hard now?' },
	help: { time: 'present', part: 'people', nl: 'vraag: wie helpt hierbij?', en: 'question: who helps with this?' },
	want: { time: 'future', nl: 'vraag: wat wil je later?', en: 'question: what do you want later?' }
};

/** A domain with a question for each of the five texts. */
export function newDomain(id: string): object {
	return {
		id,
		title: open('naam op het scherm, neutraal', 'name on screen, neutral'),
		term: open('woord van de begeleider', 'word of the support worker'),
		about: open('waar dit over gaat, in één zin', 'what this is about, in one sentence'),
		reportsTo: [marked(`one of ${standardDomains.join(', ')}`)],
		themes: [open('wat hierbij hoort', 'what belongs here'), open('en nog iets', 'and something else')],
		questions: storyFields.map((field) => {
			const { time, part, nl, en } = asks[field];
			return {
				id: `${id}-${field === 'goesWell' ? 'helped' : field}`,
				field,
				time,
				...(part === undefined ? {} : { part }),
				text: open(nl, en),
				starters: [open('zo begint een antwoord', 'how an answer may begin')]
			};
		})
	};
}

const newPack = () => ({
	id: 'own',
	version: 1,
	organisation: { name: marked('name of the organisation') }
});

/** @returns the files that were written, or why none was. */
export function writeDomain(id: string, folder: string): { ok: true; written: string[] } | { ok: false; why: string } {
	if (!ID.test(id))
		return { ok: false, why: `"${id}" is no id: use small letters, digits and hyphens, such as "raising-children".` };
	const file = `domains/${id}.json`;
	if (file in methodFiles())
		return {
			ok: false,
			why: `Pit has a domain "${id}". To change it, copy src/content/${file} to ${join(folder, file)}.`
		};
	if (existsSync(join(folder, file))) return { ok: false, why: `${join(folder, file)} is there already.` };
	const own = existsSync(folder) ? readFolder(folder).files : {};
	const write = (path: string, kind: string, content: object): string => {
		const target = join(folder, path);
		const schema = relative(dirname(resolve(target)), join(schemas, `${kind}.json`))
			.split(sep)
			.join('/');
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, `${JSON.stringify({ $schema: schema, ...content }, null, '\t')}\n`, { flag: 'wx' });
		return target;
	};
	return {
		ok: true,
		written: [
			...('pack.json' in own ? [] : [write('pack.json', 'pack', newPack())]),
			write(file, 'domains', newDomain(id))
		]
	};
}

if (import.meta.main) {
	const [kind, id, folder = process.env['CONTENT_DIR'] ?? 'content'] = process.argv.slice(2);
	if (kind !== 'domain' || id === undefined) {
		console.error('Say what: npm run content:new domain <id> [folder]');
		process.exit(2);
	}
	const made = writeDomain(id, folder);
	if (!made.ok) {
		console.error(made.why);
		process.exit(1);
	}
	for (const file of made.written) console.log(`${file} is there.`);
	console.log(`Fill in what stands between ‹ and ›. Then: npm run content:check ${folder}`);
}
