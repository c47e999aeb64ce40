/*
 * What a worker process needs of Linux and Swift cannot call by itself: to be started, to have limits,
 * and to lose every right that reading a document does not take.
 */
#pragma once

#include <stdint.h>
#include <sys/types.h>

/* For the service: Swift's Glibc module leaves these out. */
#include <sys/inotify.h>
#include <sys/signalfd.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The descriptor through which a worker and its parent talk, on the worker's side. */
#define WORKER_CHANNEL 0

/*
 * Starts `path` with `arguments` and `environment` as a worker: `channel` becomes its descriptor
 * WORKER_CHANNEL, `errors` its standard error; its standard output leads nowhere. Returns its process
 * id, or minus errno.
 */
pid_t worker_spawn(const char *path, char *const arguments[], char *const environment[], int channel, int errors);

/*
 * A worker without starting the program anew: returns 0 in the worker, which has no descriptor but these
 * and whose environment is empty but for what reading needs. To be called while the process has one thread.
 * A start anew costs 7 ms of processor time (thirty shared libraries are linked), this half a millisecond.
 */
pid_t worker_fork(int channel, int errors);

/*
 * Runs `body` on a new thread and waits for its end. Swift keeps a thread's number from the thread's first lock
 * on; the only thread of a forked process has its parent's there, and hangs in the first lock for which it has to
 * wait. A new thread asks anew.
 */
void worker_on_new_thread(void (*body)(void));

/* The number of threads of this process; 0 where /proc does not say. */
int worker_thread_count(void);

/* The worker ends when its parent does. `parent` is the parent's id; ends at once when it is gone already. */
void worker_follow_parent(pid_t parent);

/* What could be taken away. */
enum worker_confinement {
    WORKER_NO_NEW_PRIVILEGES = 1 << 0,
    /* Landlock: nothing of the file system but what is listed, and that only for reading. */
    WORKER_FILES = 1 << 1,
    /* seccomp: no sockets, no other processes, nothing opened for writing. */
    WORKER_CALLS = 1 << 2
};

/*
 * Takes away from this process, for good, what a reader of documents does not need. `readable` lists the
 * files and folders that stay readable, up to a NULL; those that do not exist are passed over. To be called
 * while the process has one thread. Returns bits of `worker_confinement`; a bit is missing where the kernel
 * does not have the means.
 */
unsigned worker_confine(const char *const readable[]);

/* The address space (bytes) and, counted from now, the processor time (seconds) that are left to this process. */
int worker_limit_memory(uint64_t bytes);
int worker_limit_time(uint64_t seconds);

/*
 * From now on blocks of a megabyte and more are the system's own mappings and go back to it when they are let go. glibc's
 * own bound grows to the largest block that was ever let go, which for us is a whole document: after that, arrays that a
 * stage needs for a moment lie between what stays, and their room is lost.
 */
void worker_return_large_blocks(void);

/*
 * Makes the heap ready for a single document: one for all threads, with room of 32 MiB in huge pages. A huge page is there
 * after one fault, where its 512 small ones take one each: a sixth fewer of all faults, a fiftieth of the processor time of
 * a short document. To be called behind `worker_return_large_blocks`, while the process has one thread.
 */
void worker_prepare_heap(void);

/* A worker leaves no core dump and writes no file. */
void worker_limit_files(void);

/* Waits without hanging for that process: 0 while it runs, its id when it has ended, minus errno. */
pid_t worker_reap(pid_t worker, int wait, int *exit_code, int *signal_number);

/* Ends as a signal would, for tests of how that is told. */
void worker_break(int signal_number) __attribute__((noreturn));

/* ---- the service */

/* Moves a file to a name that nothing has. Returns 0 or errno. */
int worker_move(const char *from, const char *to);

/* Blocks SIGTERM, SIGINT and SIGHUP for this process and returns a descriptor that tells of them. */
int worker_signal_descriptor(void);

/* The next of them; 0 when there is none. */
int worker_take_signal(int descriptor);

/* Starts a program, found on PATH, with these words; nothing on its standard input, and on its standard output what
   goes to our standard error. Returns its process id, or minus errno. */
pid_t worker_run(char *const words[]);

#ifdef __cplusplus
}
#endif
