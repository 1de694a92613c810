import { createRoot } from 'react-dom/client';
import { z } from 'zod';

import { App } from './app/app.tsx';
import { giveStylesTheNonce, readNonce } from './app/csp-nonce.ts';

// The content security policy forbids eval; zod must not even try its compiled parsers.
z.config({ jitless: true });

const nonce = readNonce(document);
giveStylesTheNonce(document, nonce);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App nonce={nonce} />);
