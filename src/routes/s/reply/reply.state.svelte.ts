/** A reply while it is written and sent. The same sealed bytes go at every try, so that a retry is no second reply. */
import type { ProblemCode } from '$lib/domain/problem';
import {
	emptyDraft,
	filledParts,
	isEmptyDraft,
	longestPart,
	readDraft,
	replyOf,
	tooLongPart,
	type ReplyDraft
} from '$lib/domain/reply-draft';
import { decodeBase64url, encodeBase64url } from '$lib/sharing/base64url';
import type { Bytes } from '$lib/sharing/bytes';
import type { ShareKeys } from '$lib/sharing/keys';
import { putReply } from '$lib/sharing/reply-call';
import { sealReply } from '$lib/sharing/reply-seal';
import { createShareCalls } from '$lib/sharing/share-call';
import type { TabDraft } from './tab-draft';

export type Trouble =
	| { kind: 'problem'; code: ProblemCode }
	| { kind: 'too-long'; part: 'name' | ReturnType<typeof longestPart> }
	| { kind: 'no-chapter' };
/** A domain of the snapshot, with its heading as the writer sees it. */
export type Chapter = { domain: string; heading: string };
type Sealed = { id: Bytes; bytes: Bytes };

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export class ReplyWriter {
	draft = $state.raw(emptyDraft);
	trouble = $state.raw<Trouble | null>(null);
	isBusy = $state(false);
	isSent = $state(false);
	/** What a try may already have brought to the server. */
	#sealed: Sealed | null = null;
	#keys: ShareKeys;
	#tabDraft: TabDraft;

	constructor(keys: ShareKeys, tabDraft: TabDraft) {
		this.#keys = keys;
		this.#tabDraft = tabDraft;
		const kept = tabDraft.read() as { draft?: unknown; sealed?: unknown } | undefined;
		this.draft = readDraft(kept?.draft) ?? emptyDraft;
		this.#sealed = unpack(kept?.sealed);
	}

	/** Another text is another reply. */
	change(part: Partial<ReplyDraft>): void {
		this.draft = { ...this.draft, ...part };
		this.#sealed = null;
		this.trouble = null;
		this.#keep();
	}

	clear(): void {
		this.change(emptyDraft);
	}

	again(): void {
		this.isSent = false;
	}

	/** @param now in milliseconds since 1970 UTC */
	async send(chapters: readonly Chapter[], now: number): Promise<void> {
		if (this.isBusy) return;
		this.trouble = this.#check(chapters);
		if (this.trouble) return;
		this.isBusy = true;
		const written = this.draft;
		this.trouble = await this.#sendAs(written, chapters, now);
		this.isBusy = false;
		if (this.trouble) return;
		this.isSent = true;
		this.#sealed = null;
		// What was typed while it was being sent is not in it, and stays.
		if (this.draft === written) this.draft = { ...emptyDraft, name: written.name };
		if (filledParts(this.draft).length === 0) this.#tabDraft.forget();
	}

	#check(chapters: readonly Chapter[]): Trouble | null {
		const part = tooLongPart(this.draft);
		if (part !== undefined) return { kind: 'too-long', part };
		const hasNoChapter = this.draft.view.trim() !== '' && chapters[this.draft.chapter ?? -1] === undefined;
		return hasNoChapter ? { kind: 'no-chapter' } : null;
	}

	async #sendAs(draft: ReplyDraft, chapters: readonly Chapter[], now: number): Promise<Trouble | null> {
		const sealed = this.#sealed ?? (await this.#seal(draft, chapters, now));
		if (!sealed) return { kind: 'too-long', part: longestPart(draft) };
		const calls = createShareCalls((input, init) => fetch(input, init));
		const answer = await putReply(calls, this.#keys, sealed);
		return answer.ok ? null : { kind: 'problem', code: answer.problem };
	}

	async #seal(draft: ReplyDraft, chapters: readonly Chapter[], now: number): Promise<Sealed | undefined> {
		const id = random(16);
		const content = replyOf(draft, chapters, Math.floor(now / 1000));
		const sealed = await sealReply({ content, keys: this.#keys, replyId: id, nonce: random(12) });
		if (!sealed.ok) return undefined;
		const made = { id, bytes: sealed.bytes };
		if (this.draft === draft) {
			this.#sealed = made;
			this.#keep();
		}
		return made;
	}

	#keep(): void {
		if (isEmptyDraft(this.draft) && !this.#sealed) return this.#tabDraft.forget();
		this.#tabDraft.keep({ draft: this.draft, sealed: pack(this.#sealed) });
	}
}

const pack = (sealed: Sealed | null) =>
	sealed && { id: encodeBase64url(sealed.id), bytes: encodeBase64url(sealed.bytes) };

function unpack(kept: unknown): Sealed | null {
	const { id, bytes } = (kept ?? {}) as { id?: unknown; bytes?: unknown };
	if (typeof id !== 'string' || typeof bytes !== 'string') return null;
	const found = { id: decodeBase64url(id, 16), bytes: decodeBase64url(bytes, Math.floor((bytes.length * 3) / 4)) };
	return found.id && found.bytes ? { id: found.id, bytes: found.bytes } : null;
}
