/** A move from this phone. It goes on when the person looks at another screen: the code is there when they come back. */
import type { ProblemCode } from '$lib/domain/problem';
import type { PitApp } from '../../app.state.svelte';
import { makeBackup } from '../backup/make-backup';
import { end, forget, look, newCode, send } from './move-here';

type State = 'none' | 'sending' | 'waiting' | 'arrived' | 'over' | 'stopped';

/** Milliseconds between looks whether the other phone has everything. */
const LOOK_EVERY = 3000;

let state = $state<State>('none');
let problem = $state<ProblemCode | null>(null);
let code = $state('');
/** Seconds since 1970 UTC, by the server's clock. */
let expiresAt = $state(0);
let parts = $state({ done: 0, of: 1 });

/** What was sent of a move that did not succeed goes, when that can be; else it is over by itself. */
const tidy = (of: number) => end(code, of).catch(() => undefined);

async function follow(mine: string): Promise<void> {
	for (;;) {
		await new Promise((done) => setTimeout(done, LOOK_EVERY));
		if (state !== 'waiting' || code !== mine) return;
		if (document.visibilityState === 'hidden') continue;
		const found = await look(mine, expiresAt);
		// Without internet nobody knows: it is asked again.
		if (!found.ok || found.state === 'waiting' || state !== 'waiting' || code !== mine) continue;
		state = found.state;
		return;
	}
}

export const sending = {
	get state() {
		return state;
	},
	get problem() {
		return problem;
	},
	get code() {
		return code;
	},
	get expiresAt() {
		return expiresAt;
	},
	get parts() {
		return parts;
	},
	/** Every move has a code of its own, also the same one once more. */
	async begin(app: PitApp): Promise<void> {
		[state, problem, parts] = ['sending', null, { done: 0, of: 1 }];
		const mine = (code = newCode());
		// A code opens everything: it goes when Pit is locked. The move is over by itself.
		app.stops.push(() => {
			[state, code] = ['none', ''];
			forget();
		});
		const isSent = await app.attempt(async () => {
			const made = await makeBackup(app);
			const sent = made.ok ? await send(await made.file.text(), mine, (done, of) => (parts = { done, of })) : made;
			if (sent.ok) expiresAt = sent.expiresAt;
			else problem = sent.problem === 'share.too-large' ? 'move.too-large' : sent.problem;
		});
		if (isSent && problem === null) {
			state = 'waiting';
			void follow(mine);
		} else {
			state = 'none';
			if (parts.done > 0) void tidy(parts.of);
		}
	},
	/** The person thought better of it: nothing stays on the server. */
	async stop(): Promise<void> {
		problem = null;
		const ended = await end(code, parts.of);
		if (ended.ok) state = 'stopped';
		else problem = ended.problem;
	}
};
