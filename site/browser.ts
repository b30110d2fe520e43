// What runs in the page.
import { startPlayground } from './playground.ts';
import { startSearch } from './search.ts';

startPlayground();
startSearch();
