/** The open Pit: the person's rows as they are on the device, the method's words, and what is wrong if something is. */
import { createContext } from 'svelte';
import { activeStrengths } from '$lib/domain/strength';
import type { ContentPack } from '$lib/domain/content-pack';
import type { PlainAnswered } from '$lib/domain/answer';
import { newPerson, type Person } from '$lib/domain/person';
import type { Action, Goal, Subgoal } from '$lib/domain/plan';
import type { DomainMark, StoryText } from '$lib/domain/portrait';
import type { ProblemCode } from '$lib/domain/problem';
import type { Share } from '$lib/domain/share';
import type { Strength } from '$lib/domain/strength';
import { openNotebook, type NotebookStorage } from '$lib/storage/notebook';
import { bringBack, emptyBin, throwAway, type Binned, type Repository } from '$lib/storage/repository';
import { StoreError, type Row, type Store, type TableName } from '$lib/storage/store';

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
	/** Rows that do not fit their schema: kept, and shown in settings. */
	damaged = $state.raw<Partial<Record<TableName, unknown[]>>>({});
	pack = $state.raw<ContentPack | null>(null);
	problem = $state<ProblemCode | null>(null);
	undo = $state.raw<Undo | null>(null);

	readonly activeStrengths = $derived(activeStrengths(this.strengths));
	#stops: (() => void)[] = [];
	#flushers = new Set<() => Promise<unknown>>();

	constructor(store: Store) {
		this.storage = openNotebook(store);
	}

	get isBorrowed(): boolean {
		return this.storage.store.kind === 'memory';
	}

	/** Resolves when every table has been read once. */
	async start(): Promise<void> {
		const { person, strengths, texts, marks, goals, subgoals, actions, shares, answers, bin } = this.storage;
		await Promise.all([
			this.#follow('person', person, (rows) => (this.person = rows[0] ?? this.person)),
			this.#follow('strength', strengths, (rows) => (this.strengths = rows)),
			this.#follow('storyText', texts, (rows) => (this.texts = rows)),
			this.#follow('domainMark', marks, (rows) => (this.marks = rows)),
			this.#follow('goal', goals, (rows) => (this.goals = rows)),
			this.#follow('subgoal', subgoals, (rows) => (this.subgoals = rows)),
			this.#follow('action', actions, (rows) => (this.actions = rows)),
			this.#follow('share', shares, (rows) => (this.shares = rows)),
			this.#follow('answer', answers, (rows) => (this.answers = rows)),
			this.#follow('bin', bin, (rows) => (this.bin = rows))
		]);
	}

	/** What was thrown away longer ago than the bin keeps it, goes. */
	async tidy(now: number): Promise<void> {
		await this.attempt(() => emptyBin(this.storage.store, this.bin, now));
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

	/** Shows that something was not kept. A bug shows itself the same way, so that nobody goes on unknowing. */
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
	onFlush(flush: () => Promise<unknown>): () => void {
		this.#flushers.add(flush);
		return () => this.#flushers.delete(flush);
	}

	async flush(): Promise<void> {
		await Promise.all([...this.#flushers].map((flush) => flush()));
	}
}

export const [getApp, setApp] = createContext<PitApp>();
