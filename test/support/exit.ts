// A process that says its number and is gone: its number is nobody's for a while.
process.stdout.write(String(process.pid));
