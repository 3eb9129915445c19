import { m } from '$paraglide/messages.js';
import type { Talk } from '$lib/domain/talk';
import type { PitApp } from '../app.state.svelte';

export const throwTalkAway = (app: PitApp, row: Talk): Promise<void> =>
	app.throwAway([{ table: 'talk', row }], m.talk_thrown());
