#ifndef BRIEFING_FRESH_PROCESS_H
#define BRIEFING_FRESH_PROCESS_H

#include <spawn.h>
#include <sys/types.h>

/* Starts a program with no signal blocked or ignored, whatever this process does with its own. Without a slash in its
   name it is looked for on PATH. Destroys `actions`. Returns the process id, or minus errno. */
pid_t spawn_afresh(const char *program, posix_spawn_file_actions_t *actions, char *const words[], char *const environment[]);

#endif
