/** A move with the clock, the randomness and the server of this device. */
import { createKey } from '$lib/sharing/create-key';
import { endMove, fetchMove, forgetMove, moveState, sendMove } from '$lib/sharing/move';
import { makeMoveCode } from '$lib/sharing/move-code';
import { createShareClient } from '$lib/sharing/share.client';
import { random } from '../../random';

const client = () => createShareClient((input, init) => fetch(input, init));
type Progress = (done: number, of: number) => void;

export const forget = forgetMove;

export const newCode = (): string => makeMoveCode(random);

export const send = (text: string, code: string, onprogress: Progress) =>
	sendMove({ text, code, createKey: createKey.now }, { client: client(), random, onprogress });

export const get = (code: string) => fetchMove(code, { client: client() });

export const end = (code: string, of: number) => endMove(code, of, { client: client() });

export const look = (code: string, expiresAt: number) => moveState(code, expiresAt, { client: client() });
