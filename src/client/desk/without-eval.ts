/** Must be loaded before every schema: zod would try to make functions from text, which the content policy of the page refuses. */
import * as z from 'zod';

z.config({ jitless: true });
