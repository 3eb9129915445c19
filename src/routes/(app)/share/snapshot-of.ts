import type { ContentPack } from '$lib/domain/content-pack';
import { makeSnapshot } from '$lib/domain/make-snapshot';
import type { ShareChoice } from '$lib/domain/share-choice';
import type { SnapshotContent } from '$lib/domain/snapshot';
import { locale } from '../../locale.state.svelte';
import type { PitApp } from '../app.state.svelte';

/** What was chosen of all that the person has, as it is now: for a link, and for paper. */
export const snapshotOf = (app: PitApp, choice: ShareChoice, pack: ContentPack): SnapshotContent =>
	makeSnapshot(app, choice, {
		pack,
		domains: app.everyDomain,
		journey: app.shows('journey') ? app.journey : null,
		locale: locale.current
	});
