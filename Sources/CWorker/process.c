#define _GNU_SOURCE
#include "worker.h"
#include "fresh_process.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Variables that reading depends on; all others may hold secrets and stay out of a worker. */
static const char *const kept_variables[] = { "TZ=", "FONTCONFIG_FILE=", "FONTCONFIG_PATH=", "LD_LIBRARY_PATH=", NULL };

static int is_kept(const char *variable)
{
    for (const char *const *kept = kept_variables; *kept != NULL; ++kept) {
        if (strncmp(variable, *kept, strlen(*kept)) == 0) {
            return 1;
        }
    }
    return 0;
}

pid_t spawn_afresh(const char *program, posix_spawn_file_actions_t *actions, char *const words[], char *const environment[])
{
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    /* The service blocks signals that it reads from a descriptor; what it starts begins as any program. */
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t process = 0;
    const int code = posix_spawnp(&process, program, actions, &attributes, words, environment);
    posix_spawn_file_actions_destroy(actions);
    posix_spawnattr_destroy(&attributes);
    return code == 0 ? process : -code;
}

pid_t worker_spawn(const char *path, char *const arguments[], char *const environment[], int channel, int errors)
{
    size_t count = 0;
    for (char *const *variable = environment; *variable != NULL; ++variable) {
        count += (size_t)is_kept(*variable);
    }
    char **kept = calloc(count + 1, sizeof *kept);
    if (kept == NULL) {
        return -ENOMEM;
    }
    count = 0;
    for (char *const *variable = environment; *variable != NULL; ++variable) {
        if (is_kept(*variable)) {
            kept[count++] = *variable;
        }
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, channel, WORKER_CHANNEL);
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const pid_t worker = spawn_afresh(path, &actions, arguments, kept);
    free(kept);
    return worker;
}

pid_t worker_fork(int channel, int errors)
{
    const pid_t worker = fork();
    if (worker != 0) {
        return worker > 0 ? worker : -errno;
    }
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(channel, WORKER_CHANNEL);
    dup2(errors, STDERR_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    syscall(SYS_close_range, 3U, ~0U, 0U);
    for (int number = 1; number < NSIG; ++number) {
        signal(number, SIG_DFL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (char **variable = environ; *variable != NULL; ++variable) {
        if (!is_kept(*variable)) {
            explicit_bzero(*variable, strlen(*variable));
        }
    }
    return 0;
}

static void *run_body(void *body)
{
    ((void (*)(void))body)();
    return NULL;
}

void worker_on_new_thread(void (*body)(void))
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, run_body, (void *)body) == 0) {
        pthread_join(thread, NULL);
    }
}

int worker_thread_count(void)
{
    DIR *tasks = opendir("/proc/self/task");
    if (tasks == NULL) {
        return 0;
    }
    int count = 0;
    for (const struct dirent *entry = readdir(tasks); entry != NULL; entry = readdir(tasks)) {
        count += entry->d_name[0] != '.';
    }
    closedir(tasks);
    return count;
}

void worker_follow_parent(pid_t parent)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) {
        _exit(0);
    }
}

int worker_limit_memory(uint64_t bytes)
{
    const struct rlimit limit = { bytes, bytes };
    return setrlimit(RLIMIT_AS, &limit) == 0 ? 0 : errno;
}

int worker_limit_time(uint64_t seconds)
{
    struct rusage usage;
    if (getrusage(RUSAGE_SELF, &usage) != 0) {
        return errno;
    }
    /* The hard limit stays: the next document is counted from its own start. */
    struct rlimit limit;
    getrlimit(RLIMIT_CPU, &limit);
    limit.rlim_cur = (rlim_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + 1 + seconds;
    return setrlimit(RLIMIT_CPU, &limit) == 0 ? 0 : errno;
}

void worker_return_large_blocks(void)
{
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    /* As much at the heap's end is kept, as glibc does by itself once blocks of half that size were let go. */
    mallopt(M_TRIM_THRESHOLD, 2 << 20);
}

void worker_prepare_heap(void)
{
    const size_t page = 2 << 20, room = 32 << 20;
    mallopt(M_ARENA_MAX, 1);
    /* Less would be given back at the first chance. */
    mallopt(M_TRIM_THRESHOLD, (int)(room + page));
    malloc_trim(0);
    mallopt(M_TOP_PAD, (int)room);
    /* Nothing so large is free now: the heap grows by it and by the room. */
    void *const block = malloc(page / 4);
    mallopt(M_TOP_PAD, 128 << 10);
    if (block == NULL) {
        return;
    }
    const uintptr_t start = ((uintptr_t)block + page - 1) & ~(uintptr_t)(page - 1);
    madvise((void *)start, room - page, MADV_HUGEPAGE);
    free(block);
}

void worker_limit_files(void)
{
    const struct rlimit none = { 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
    setrlimit(RLIMIT_FSIZE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

pid_t worker_reap(pid_t worker, int wait, int *exit_code, int *signal_number)
{
    int status = 0;
    pid_t ended;
    do {
        ended = waitpid(worker, &status, wait ? 0 : WNOHANG);
    } while (ended < 0 && errno == EINTR);
    *exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    *signal_number = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return ended < 0 ? -errno : ended;
}

void worker_break(int signal_number)
{
    signal(signal_number, SIG_DFL);
    raise(signal_number);
    _exit(70);
}
