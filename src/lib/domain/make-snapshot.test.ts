import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowed } from '../../../tests/fixtures/allowed.ts';
import { anyChoice, anyNotebook, type AnyNotebook } from '../../../tests/fixtures/any-notebook.ts';
import { makeJourney, makePack } from '../../../tests/fixtures/marked-content.ts';
import { markersIn } from '../../../tests/fixtures/markers.ts';
import { everyDomain } from './domain-choice';
import { layerIds } from './ids';
import { makeSnapshot } from './make-snapshot';
import { nothingChosen, type ShareChoice } from './share-choice';
import { snapshotContent } from './snapshot-schema';

const pack = makePack();
const journey = makeJourney();
const isBlank = (text: string) => text.trim() === '';

const make = (notebook: AnyNotebook, choice: ShareChoice) =>
	makeSnapshot(notebook, choice, {
		pack,
		journey,
		domains: everyDomain(pack, notebook.domainSet, notebook.domainChoices),
		locale: 'nl'
	});
const often = { numRuns: 2000 };
const runs = { numRuns: 500 };

describe('for any notebook and any switches', () => {
	test('every text that is switched on is in the snapshot, and no other', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				expect(markersIn(make(notebook, choice))).toEqual(markersIn(allowed(notebook, choice, pack, journey)));
			}),
			often
		);
	});

	test('no id of the phone or of an own domain, no plain answer and no time of its own goes along', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const json = JSON.stringify(make(notebook, choice));
				expect(json).not.toMatch(/[SGBACRTKPVNO](\d|-gone)|(q|opt|item|note|tool)-gone|(d\d|d-gone)\./);
				expect(json).not.toMatch(/not-known|nobody|rather-not|future-vision|about-me|beyond-me/);
				expect(json).not.toMatch(
					/onlyForMe|plainAnswer|asked|cardId|(contact|place)Id|"(hidden|order|after|list|own)":/
				);
				expect(json).not.toMatch(/(created|changed|retired|held|written)At/);
				for (const id of pack.domains.map((each) => each.id))
					if (!choice.domains.includes(id)) expect(json).not.toContain(`"${id}"`);
			}),
			runs
		);
	});

	test('a goal names no strength, person, place or domain that is not shown', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const { strengths, people, goals } = make(notebook, choice);
				const shown = new Set(strengths.flatMap(({ items }) => items.map(({ text }) => text)));
				expect(goals.flatMap((goal) => goal.strengths).filter((text) => !shown.has(text))).toEqual([]);

				const names = new Set(people.map(({ name }) => name));
				const steps = goals.flatMap((goal) => [goal, ...goal.subgoals]).flatMap(({ actions }) => actions);
				const places = steps.flatMap(({ where }) => where ?? []);
				const doers = choice.names ? [] : steps.flatMap(({ whoName }) => whoName ?? []);
				const named = [...goals.flatMap((goal) => goal.people), ...places, ...doers];
				expect(named.filter((name) => !names.has(name))).toEqual([]);

				for (const { domain, title } of goals) {
					const goal = notebook.goals.find((each) => each.title === title && each.state !== 'let-go');
					if (domain !== undefined && !isBlank(title)) expect(choice.domains).toContain(goal?.domain);
				}
			}),
			runs
		);
	});

	test('what is only for me is nowhere, not even by way of an earlier moment', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const made = new Set(markersIn(make(notebook, choice)));
				const hidden = [...notebook.texts, ...notebook.notes].filter((each) => each.onlyForMe);
				const visible = new Set(markersIn(notebook.texts.filter((each) => !each.onlyForMe).map(({ text }) => text)));
				const then = notebook.moments
					.flatMap(({ texts }) => texts)
					.filter(({ id, onlyForMe }) => onlyForMe || hidden.some((each) => each.id === id))
					.map(({ text }) => text);
				// What could not be seen then and can be seen now, in the same words, is there as what it is now.
				const never = markersIn([hidden, then]).filter((each) => !visible.has(each));
				expect(never.filter((each) => made.has(each))).toEqual([]);
			}),
			runs
		);
	});

	test('then and now says what became of what is switched on', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const { growth, strengths, goals, story } = make(notebook, choice);
				const moment = notebook.moments.find(({ id }) => id === choice.moment);
				expect(growth?.since).toBe(moment && (moment.createdAt - 1) / 1000);
				if (growth === undefined) return;
				const now = ({ fresh, stayed }: typeof growth.goals) => [...fresh, ...stayed].sort();
				expect(now(growth.strengths)).toEqual(strengths.flatMap(({ items }) => items.map(({ text }) => text)).sort());
				expect(now(growth.goals)).toEqual(goals.map(({ title }) => title).sort());
				if (choice.layers.length === 0) expect(growth.strengths.gone).toEqual([]);
				if (choice.goals.length === 0) expect(growth.goals.gone).toEqual([]);
				const shown = story.flatMap(({ texts }) => texts.map(({ text }) => text));
				for (const { then, now: text } of growth.texts) {
					expect(then).not.toBe(text);
					expect(shown).toContain(text);
				}
			})
		);
	});

	test('with nothing switched on there is a name and nothing else', () => {
		fc.assert(
			fc.property(anyNotebook, (notebook) => {
				expect(make(notebook, nothingChosen)).toEqual({
					v: 2,
					name: notebook.name.trim(),
					locale: 'nl',
					strengths: [],
					people: [],
					story: [],
					goals: [],
					journey: []
				});
			})
		);
	});

	test('a reader takes it, and reads what was made: also half characters, right-to-left and markup', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const made = make(notebook, choice);
				expect(snapshotContent.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
			}),
			runs
		);
	});

	test('switching one thing more on never takes anything away', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, anyChoice, (notebook, one, other) => {
				const both: ShareChoice = {
					talk: [...one.talk, ...other.talk],
					notes: [...one.notes, ...other.notes],
					layers: layerIds.filter((id) => one.layers.includes(id) || other.layers.includes(id)),
					contacts: [...one.contacts, ...other.contacts],
					domains: [...one.domains, ...other.domains],
					views: one.views || other.views,
					goals: [...one.goals, ...other.goals],
					names: one.names || other.names,
					journey: [...one.journey, ...other.journey],
					moment: one.moment ?? other.moment
				};
				const { growth: less, ...before } = make(notebook, one);
				const { growth: more, ...after } = make(notebook, both);
				const there = new Set(markersIn(after));
				expect(markersIn(before).filter((each) => !there.has(each))).toEqual([]);
				// A comparison may change: what seemed gone turns out to be in a layer that is now on too. Its texts may not.
				for (const each of less?.texts ?? []) expect(more?.texts).toContainEqual(each);
			}),
			runs
		);
	});

	test('the notebook stays as it was', () => {
		fc.assert(
			fc.property(anyNotebook, anyChoice, (notebook, choice) => {
				const before = structuredClone(notebook);
				make(notebook, choice);
				expect(notebook).toEqual(before);
			})
		);
	});
});
