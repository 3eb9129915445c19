import { locale } from './routes/locale.state.svelte';
import type { ClientInit } from '@sveltejs/kit';

/** The words of the chosen language come first: no screen is drawn in one language and then in another. */
export const init: ClientInit = () => locale.start();
