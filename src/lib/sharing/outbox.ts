/**
 * The outbox: what the phone still has to tell the server about its shares (docs/sharing-protocol.md, 7).
 * It can be cut off between any two lines and started again, here or in another tab: every request can be repeated,
 * and the bytes that are sent are on the phone before the first of them leaves.
 */
import { SHORTEST_LIFE } from '$lib/domain/envelope';
import { problem, type Outcome, type ProblemCode } from '$lib/domain/problem';
import { nextStep, shareLives, type Share } from '$lib/domain/share';
import { CLOCK_MARGIN, latestEnd } from '$lib/domain/share-wish';
import type { Random } from './bytes';
import { deriveKeys } from './keys';
import type { ShareClient } from './share.client';
import type { UpdateShare } from './share-update';
import { sealSnapshot } from './snapshot-seal';

type Means = {
	update: UpdateShare;
	client: Pick<ShareClient, 'create' | 'stop' | 'change' | 'serverTime'>;
	random: Random;
	/** What the organisation asks of who makes a new share. */
	createKey?: string | undefined;
	/** The phone's clock in ms since 1970 UTC: only for `changedAt`. Everything else goes by the server's. */
	now: () => number;
};

/** `left`: how many shares still wait; the problem is the first that kept one of them waiting. */
export type OutboxResult = { left: number } & Outcome<object>;

/**
 * Does the next step of every share; stops go first, they matter most. Without internet all stays as it is.
 * @throws StoreError
 */
export async function runOutbox({ shares, ...means }: Means & { shares: readonly Share[] }): Promise<OutboxResult> {
	const takeStep = createSteps(means);
	const waiting = shares.filter((each) => nextStep(each) !== 'nothing');
	const inOrder = [...waiting.filter(isStopping), ...waiting.filter((each) => !isStopping(each))];
	let left = waiting.length;
	let first: ProblemCode | undefined;
	for (const share of inOrder) {
		const taken = await takeStep(share);
		if (taken.ok) {
			left -= 1;
			continue;
		}
		first ??= taken.problem;
		// What comes after would meet the same.
		if (taken.problem === 'network.offline' || taken.problem === 'network.slow') break;
	}
	return first === undefined ? { ok: true, left } : { ...problem(first), left };
}

type Step = (share: Share) => Promise<Outcome<{ share: Share }>>;

function createSteps({ update, client, random, createKey, now }: Means): Step {
	let askedTime: ReturnType<typeof client.serverTime> | undefined;
	const serverTime = () => (askedTime ??= client.serverTime());

	/** Writes what came of a step. `edit` sees the newest state: a stop pressed in the meantime is not overwritten. */
	async function settle(id: string, edit: (newest: Share) => Partial<Share>): ReturnType<Step> {
		const share = await update(id, (newest) => {
			if (nextStep(newest) === 'nothing') return newest;
			const edited = { ...newest, ...edit(newest), changedAt: now() };
			return nextStep(edited) === 'create' ? edited : { ...edited, envelope: null };
		});
		// Not on this phone any more, or no longer to be read.
		return share ? { ok: true, share } : problem('storage.failed');
	}
	const end = (id: string, state: Share['state'], whenStopping: Share['state'] = 'stopped') =>
		settle(id, (newest) => ({ state: isStopping(newest) ? whenStopping : state }));

	/** Of two tabs that seal at once, the second gets the bytes of the first. */
	const seal: Step = async (share) => {
		if (share.envelope) return { ok: true, share };
		const time = await serverTime();
		if (!time.ok) return time;
		const { id, frozen: content, secret, passcode } = share;
		const sealed = await sealSnapshot({ content, secret, passcode, createdAt: time.now, nonce: random(12) });
		if (!sealed.ok) return end(id, 'refused');
		const { bytes: envelope, notAfter } = sealed;
		return settle(id, (newest) => (newest.envelope ? {} : { envelope, notAfter, tried: true }));
	};

	const create: Step = async (share) => {
		const sealed = await seal(share);
		if (!sealed.ok || nextStep(sealed.share) !== 'create') return sealed;
		const time = await serverTime();
		if (!time.ok) return time;

		const { id, secret, owner, envelope, life, passcode } = sealed.share;
		// Not the end of an earlier try: a day is a day from when the link is there.
		const expiresAt = Math.min(time.now + shareLives[life], latestEnd(sealed.share));
		// Too old to be taken; should an earlier try have arrived, then the server has ended it too.
		if (!envelope || expiresAt < time.now + SHORTEST_LIFE) return end(id, 'ended', 'ended');

		const { read, proof, ...keys } = await deriveKeys(secret, passcode ?? undefined);
		const created = await client.create({ id: keys.id, owner, read, proof, envelope, expiresAt, createKey });
		if (created.ok) {
			const { expiresAt } = created;
			return settle(id, (newest) => ({ expiresAt, state: isStopping(newest) ? 'stopping' : 'live' }));
		}
		if (created.problem === 'share.gone') return end(id, 'ended');
		if (!isFinal(created.problem)) return created;
		// Another phone with the same backup may have sent other bytes under this id: a stop goes on to reach those.
		return settle(id, (newest) => (isStopping(newest) ? { expiresAt } : { state: 'refused' }));
	};

	const stop: Step = async ({ id, secret, owner }) => {
		const stopped = await client.stop({ id: (await deriveKeys(secret)).id, owner });
		// A server that does not know it, or not any more, gives it to nobody.
		return stopped.ok || stopped.problem === 'share.gone' ? end(id, 'stopped') : stopped;
	};

	/**
	 * Another end, or tries given back. A wanted end is by the phone's clock, which can be a year off: the server gets how
	 * long that is from now. An end that went by while there was no internet comes as soon as the server takes one.
	 */
	const change: Step = async (share) => {
		const { id, secret, owner, wantedEnd, wantsUnlock } = share;
		const asked: { expiresAt?: number; unlock?: true } = wantsUnlock ? { unlock: true } : {};
		if (wantedEnd !== null) {
			const time = await serverTime();
			if (!time.ok) return time;
			const wanted = Math.round(time.now + wantedEnd - now() / 1000);
			const soonest = time.now + SHORTEST_LIFE + CLOCK_MARGIN;
			asked.expiresAt = Math.max(soonest, Math.min(wanted, latestEnd(share)));
		}
		const changed = await client.change({ id: (await deriveKeys(secret)).id, owner, ...asked });
		if (!changed.ok && changed.problem === 'share.gone') return end(id, 'ended');
		if (!changed.ok && !isFinal(changed.problem)) return changed;
		return settle(id, (newest) => ({
			...(changed.ok && { expiresAt: changed.expiresAt }),
			...(changed.ok && wantsUnlock && { locked: false }),
			// An end that the server will never take is dropped: the share keeps the end that it has.
			...(newest.wantedEnd === wantedEnd && { wantedEnd: null }),
			// Refused together with an end, it may have been the end alone.
			wantsUnlock: newest.wantsUnlock && (changed.ok ? !wantsUnlock : wantedEnd !== null)
		}));
	};

	const takeStep: Step = async (share) => {
		const step = nextStep(share);
		if (step === 'nothing') return { ok: true, share };
		if (step === 'stop') return stop(share);
		if (isStopping(share) && !share.tried) return end(share.id, 'stopped');
		const taken = step === 'change' ? await change(share) : await create(share);
		// What was asked while this was under way comes after it: a stop, another end.
		const isNext = taken.ok && ['stop', 'change'].includes(nextStep(taken.share));
		return isNext ? takeStep(taken.share) : taken;
	};
	return takeStep;
}

const isStopping = (share: Share) => share.state === 'stopping';

/** Trying again would get the same answer for ever. */
const isFinal = (code: ProblemCode) =>
	code === 'share.invalid' || code === 'share.conflict' || code === 'share.too-large';
