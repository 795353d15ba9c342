// The first to run: our content security policy forbids code made from text, so zod must not even try.
// Every schema looks at this setting once, when its module is loaded; hence the app comes in after it.
import { config } from 'zod';

config({ jitless: true });
void import('./app.tsx');
