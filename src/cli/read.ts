import { endWithPipe } from "./closed-pipe.ts";
import { runRead } from "./read-command.ts";

endWithPipe();
process.exitCode = await runRead(process.argv.slice(2), process);
