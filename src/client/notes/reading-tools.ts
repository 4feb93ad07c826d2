import { offerCopies } from '../copy/load.ts';
import { offerNotes } from './load.ts';

offerCopies();
offerNotes();
