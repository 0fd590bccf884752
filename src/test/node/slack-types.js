// Checks blocks and views by Slack's own types. A line in is {"type": name of the type, "value": JSON}, a line out
// is a list of what the compiler says about it.
const fs = require('fs');
const path = require('path');
const ts = require('typescript');

(async () => {
  const lines = [];
  for await (const line of require('readline').createInterface({ input: process.stdin })) {
    lines.push(JSON.parse(line));
  }
  // In the folder of the modules, so that the types are found.
  const file = path.join(process.cwd(), 'slack-golden.ts');
  const imports = 'import type { KnownBlock, HomeView, ModalView } from "@slack/types";';
  const values = lines.map(
    ({ type, value }, index) => `export const v${index}: ${type} = ${JSON.stringify(value)};`);
  fs.writeFileSync(file, [imports, ...values].join('\n'));
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const found = lines.map(() => []);
  for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
    if (!diagnostic.file || diagnostic.file.fileName !== file.replace(/\\/g, '/')) {
      throw new Error(text);
    }
    const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
    found[line - 1].push(text);
  }
  found.forEach((one) => process.stdout.write(`${JSON.stringify(one)}\n`));
})().catch((failed) => {
  console.error(failed);
  process.exit(1);
});
