/** The open Pit: the person's rows as they are on the device, the method's words, and what is wrong if something is. */
import { createContext } from 'svelte';
import type { PlainAnswered } from '$lib/domain/answer';
import type { Contact } from '$lib/domain/contact';
import type { ContentPack } from '$lib/domain/content-pack';
import { everyDomain, myDomains, type DomainChoice } from '$lib/domain/domain-choice';
import { earlierOf, earlierVersion, tooOld, type EarlierText, type TextTable } from '$lib/domain/earlier-text';
import type { Journey } from '$lib/domain/journey';
import type { KeptMoment } from '$lib/domain/kept-moment';
import type { Note } from '$lib/domain/note';
import { newPerson, type Person } from '$lib/domain/person';
import type { Action, Goal, Subgoal } from '$lib/domain/plan';
import type { DomainMark, StoryText } from '$lib/domain/portrait';
import type { ProblemCode } from '$lib/domain/problem';
import type { Reply } from '$lib/domain/reply';
import type { Review } from '$lib/domain/review';
import type { SecondView } from '$lib/domain/second-view';
import type { Share } from '$lib/domain/share';
import { activeStrengths, type Strength } from '$lib/domain/strength';
import type { Talk } from '$lib/domain/talk';
import type { Task } from '$lib/domain/task';
import type { LockMinutes } from '$lib/storage/lock-row';
import { openNotebook, type NotebookStorage } from '$lib/storage/notebook';
import { bringBack, emptyBin, throwAway, type Binned, type Repository } from '$lib/storage/repository';
import { StoreError, type Row, type Store, type TableName } from '$lib/storage/store';
import { organisation } from './organisation.state.svelte';

type Undo = { text: string; run: () => Promise<void> };

export class PitApp {
	readonly storage: NotebookStorage;
	person = $state.raw<Person>(newPerson(0));
	strengths = $state.raw<Strength[]>([]);
	texts = $state.raw<StoryText[]>([]);
	marks = $state.raw<DomainMark[]>([]);
	goals = $state.raw<Goal[]>([]);
	subgoals = $state.raw<Subgoal[]>([]);
	actions = $state.raw<Action[]>([]);
	shares = $state.raw<Share[]>([]);
	answers = $state.raw<PlainAnswered[]>([]);
	bin = $state.raw<Binned[]>([]);
	contacts = $state.raw<Contact[]>([]);
	notes = $state.raw<Note[]>([]);
	tasks = $state.raw<Task[]>([]);
	talks = $state.raw<Talk[]>([]);
	reviews = $state.raw<Review[]>([]);
	views = $state.raw<SecondView[]>([]);
	earlier = $state.raw<EarlierText[]>([]);
	domainChoices = $state.raw<DomainChoice[]>([]);
	moments = $state.raw<KeptMoment[]>([]);
	replies = $state.raw<Reply[]>([]);
	/** Rows that do not fit their schema: kept, and shown in settings. */
	damaged = $state.raw<Partial<Record<TableName, unknown[]>>>({});
	pack = $state.raw<ContentPack | null>(null);
	/** The eight phases: they come later than the pack, or not. */
	journey = $state.raw<Journey | null>(null);
	problem = $state<ProblemCode | null>(null);
	undo = $state.raw<Undo | null>(null);
	/** Minutes without a touch after which Pit locks itself; null without a lock. */
	lockAfter = $state<LockMinutes | null>(null);
	isLockingSoon = $state(false);
	isLeaving = false; // The person said that a borrowed device may forget everything.
	/** Locks Pit now; false when something that was typed is not kept yet. Given by who opens and locks Pit. */
	lock: () => Promise<boolean> = () => Promise.resolve(false);

	/** Empty when it was skipped. */
	readonly name = $derived(this.person.name);
	readonly activeStrengths = $derived(activeStrengths(this.strengths));
	/** The life domains of the person's set and own ones, in the person's order; hidden ones are among `everyDomain`. */
	readonly domains = $derived(
		this.pack === null
			? []
			: myDomains(this.pack, this.person.domainSet, this.domainChoices).filter((each) => !each.hidden)
	);
	/** Those and every other one: what was written under them stays readable. */
	readonly everyDomain = $derived(
		this.pack === null ? [] : everyDomain(this.pack, this.person.domainSet, this.domainChoices)
	);
	#stops: (() => void)[] = [];
	#flushers = new Set<() => Promise<boolean>>();
	/** The texts that were written here, as they were written last. */
	#typed = new Map<string, string>();

	constructor(store: Store) {
		this.storage = openNotebook(store);
	}

	/** The method's words from here on, and who stands behind them. */
	use(pack: ContentPack): void {
		this.pack = pack;
		organisation.learn(pack, !this.isBorrowed);
	}

	get isBorrowed(): boolean {
		return this.storage.store.kind === 'memory';
	}

	/** Resolves when every table has been read once. */
	async start(): Promise<void> {
		const from = this.storage;
		await Promise.all([
			this.#follow('person', from.person, (rows) => (this.person = rows[0] ?? this.person)),
			this.#follow('strength', from.strengths, (rows) => (this.strengths = rows)),
			this.#follow('storyText', from.texts, (rows) => (this.texts = rows)),
			this.#follow('domainMark', from.marks, (rows) => (this.marks = rows)),
			this.#follow('goal', from.goals, (rows) => (this.goals = rows)),
			this.#follow('subgoal', from.subgoals, (rows) => (this.subgoals = rows)),
			this.#follow('action', from.actions, (rows) => (this.actions = rows)),
			this.#follow('share', from.shares, (rows) => (this.shares = rows)),
			this.#follow('answer', from.answers, (rows) => (this.answers = rows)),
			this.#follow('bin', from.bin, (rows) => (this.bin = rows)),
			this.#follow('contact', from.contacts, (rows) => (this.contacts = rows)),
			this.#follow('note', from.notes, (rows) => (this.notes = rows)),
			this.#follow('task', from.tasks, (rows) => (this.tasks = rows)),
			this.#follow('talk', from.talks, (rows) => (this.talks = rows)),
			this.#follow('review', from.reviews, (rows) => (this.reviews = rows)),
			this.#follow('secondView', from.views, (rows) => (this.views = rows)),
			this.#follow('earlierText', from.earlier, (rows) => (this.earlier = rows)),
			this.#follow('domainChoice', from.domainChoices, (rows) => (this.domainChoices = rows)),
			this.#follow('moment', from.moments, (rows) => (this.moments = rows)),
			this.#follow('reply', from.replies, (rows) => (this.replies = rows))
		]);
	}

	/** What was thrown away longer ago than the bin keeps it, goes. */
	async tidy(now: number): Promise<void> {
		await this.attempt(() => emptyBin(this.storage.store, this.bin, now));
		const old = tooOld(this.earlier).map((each) => each.id);
		if (old.length > 0) await this.attempt(() => this.storage.store.write([{ table: 'earlierText', remove: old }]));
	}

	#follow<T extends Row>(table: TableName, repository: Repository<T>, keep: (rows: T[]) => void): Promise<void> {
		return new Promise((resolve) => {
			const stop = repository.watch(
				(rows, damaged) => {
					keep(rows);
					if (damaged.length > 0 || this.damaged[table] !== undefined)
						this.damaged = { ...this.damaged, [table]: damaged };
					resolve();
				},
				(error) => {
					this.report(error);
					resolve();
				}
			);
			this.#stops.push(stop);
		});
	}

	stop(): void {
		for (const stop of this.#stops.splice(0)) stop();
	}

	/** Something was not kept. A bug shows itself the same way, so that nobody goes on unknowing. */
	report(error: unknown): void {
		console.error(error);
		this.problem = error instanceof StoreError ? error.code : 'storage.failed';
	}

	/** Does a write and says whether the database has it; a refusal shows a problem and loses nothing on screen. */
	async attempt(write: () => Promise<unknown>): Promise<boolean> {
		try {
			await write();
			if (this.problem === 'storage.full' || this.problem === 'storage.failed') this.problem = null;
			return true;
		} catch (error) {
			this.report(error);
			return false;
		}
	}

	/**
	 * The job that saves a text, and beside it what stood there before (`before`, as it was when the screen opened), so
	 * that it can be read and brought back. `version` is made once per screen: typing on writes the same row again.
	 */
	savingText<T extends { id: string; text: string; changedAt: number }>(
		repository: Repository<T>,
		row: T,
		{ table, before, version }: { table: TextTable; before: T | undefined; version: string }
	): () => Promise<void> {
		const mine = earlierVersion(table, before, row.text, version);
		const { store, earlier: versions } = this.storage;
		const key = earlierOf(table, row.id);
		return async () => {
			// What another window wrote here in the meantime is nobody's to lose: it becomes an earlier version.
			const rows: readonly { id: string; text: string; changedAt: number }[] =
				table === 'note' ? this.notes : this.texts;
			const now = rows.find((each) => each.id === row.id);
			const isOurs = now?.text === before?.text || now?.text === this.#typed.get(key);
			const others = isOurs ? null : earlierVersion(table, now, row.text, crypto.randomUUID());
			const kept = [mine, others].filter((each) => each !== null).map((each) => versions.change(each));
			await store.write([repository.change(row), ...kept]);
			this.#typed.set(key, row.text);
		};
	}

	/** Throws rows away together, and offers to put them back. */
	async throwAway(rows: readonly { table: TableName; row: Row }[], text: string): Promise<void> {
		await this.attempt(async () => {
			const { store } = this.storage;
			const entry = await throwAway(store, rows, { id: crypto.randomUUID(), at: Date.now() });
			this.undo = { text, run: () => bringBack(store, entry) };
		});
	}

	/** Changes part of a row, and offers to put that part back on the row as it is by then. */
	async change<T extends Row & { changedAt: number }>(
		repository: Repository<T>,
		rows: () => readonly T[],
		before: T,
		part: Partial<T>,
		text: string
	): Promise<void> {
		const save = (change: Partial<T>) => {
			const row = rows().find((each) => each.id === before.id) ?? before;
			return repository.save({ ...row, ...change, changedAt: Date.now() });
		};
		const old = Object.fromEntries(Object.keys(part).map((key) => [key, before[key as keyof T]])) as Partial<T>;
		if (await this.attempt(() => save(part))) this.undo = { text, run: () => save(old) };
	}

	async putBack(): Promise<void> {
		const undo = this.undo;
		if (undo !== null && (await this.attempt(undo.run)) && this.undo === undo) this.undo = null;
	}

	/** What is being typed registers here, so that it is written before the screen goes away. */
	onFlush(flush: () => Promise<boolean>): () => void {
		this.#flushers.add(flush);
		return () => this.#flushers.delete(flush);
	}

	/** Whether the database has everything that was typed. */
	async flush(): Promise<boolean> {
		return (await Promise.all([...this.#flushers].map((flush) => flush()))).every(Boolean);
	}
}

export const [getApp, setApp] = createContext<PitApp>();
