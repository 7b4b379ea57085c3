// Reads the catalogue folder that is named, as a process of its own whose heap the caller bounds; prints whether it was taken.

import { readPack } from '../read-pack.ts'
import { readSchemas } from '../schema.ts'

const read = await readPack(process.argv[2] ?? '', await readSchemas('catalogue/schema'))
console.log(read.ok ? 'taken' : 'refused')
