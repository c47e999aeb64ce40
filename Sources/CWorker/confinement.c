#define _GNU_SOURCE
#include "worker.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* ---- files: Landlock. Debian 12's header is older than the kernels that it runs on, so its constants are here. */

#define LANDLOCK_VERSION_FLAG 1U
#define LANDLOCK_PATH_RULE 1
#define READ_FILE (1ULL << 2)
#define READ_FOLDER (1ULL << 3)

struct ruleset {
    uint64_t files, network, scope;
};

struct path_rule {
    uint64_t allowed;
    int32_t parent;
} __attribute__((packed));

/* Everything that a version of Landlock can refuse. */
static struct ruleset everything(long version)
{
    struct ruleset rules = { (1ULL << 13) - 1, 0, 0 };
    if (version >= 2) {
        rules.files |= 1ULL << 13; /* moving between folders */
    }
    if (version >= 3) {
        rules.files |= 1ULL << 14; /* truncating */
    }
    if (version >= 4) {
        rules.network = 3; /* binding and connecting */
    }
    if (version >= 5) {
        rules.files |= 1ULL << 15; /* commands to devices */
    }
    if (version >= 6) {
        rules.scope = 3; /* abstract sockets, signals to processes outside */
    }
    return rules;
}

static int confine_files(const char *const readable[])
{
    const long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_VERSION_FLAG);
    if (version < 1) {
        return 0;
    }
    const struct ruleset rules = everything(version);
    const size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    const int set = (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
    if (set < 0) {
        return 0;
    }
    for (const char *const *path = readable; *path != NULL; ++path) {
        struct stat status;
        const int place = open(*path, O_PATH | O_CLOEXEC);
        if (place < 0) {
            continue;
        }
        if (fstat(place, &status) == 0) {
            const struct path_rule rule = { S_ISDIR(status.st_mode) ? READ_FILE | READ_FOLDER : READ_FILE, place };
            syscall(SYS_landlock_add_rule, set, LANDLOCK_PATH_RULE, &rule, 0);
        }
        close(place);
    }
    const int done = syscall(SYS_landlock_restrict_self, set, 0) == 0;
    close(set);
    return done;
}

/* ---- system calls: a list of what computing, memory, threads and reading take; anything else is refused. */

static const int allowed_calls[] = {
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(close), SCMP_SYS(lseek),
    SCMP_SYS(_llseek), SCMP_SYS(fstat), SCMP_SYS(fstat64), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(newfstatat), SCMP_SYS(fstatat64),
    SCMP_SYS(statx), SCMP_SYS(statfs), SCMP_SYS(fstatfs), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
    SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents64), SCMP_SYS(getcwd), SCMP_SYS(dup), SCMP_SYS(fadvise64),
    SCMP_SYS(brk), SCMP_SYS(mmap), SCMP_SYS(mmap2), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect), SCMP_SYS(madvise),
    SCMP_SYS(mincore), SCMP_SYS(membarrier), SCMP_SYS(futex), SCMP_SYS(futex_time64), SCMP_SYS(set_robust_list),
    SCMP_SYS(set_tid_address), SCMP_SYS(rseq), SCMP_SYS(gettid), SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(getuid),
    SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(sysinfo),
    SCMP_SYS(uname), SCMP_SYS(arch_prctl), SCMP_SYS(getrandom), SCMP_SYS(getrusage), SCMP_SYS(times), SCMP_SYS(time),
    SCMP_SYS(gettimeofday), SCMP_SYS(clock_gettime), SCMP_SYS(clock_gettime64), SCMP_SYS(clock_getres), SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(epoll_create1), SCMP_SYS(epoll_ctl), SCMP_SYS(epoll_wait),
    SCMP_SYS(epoll_pwait), SCMP_SYS(eventfd2), SCMP_SYS(timerfd_create), SCMP_SYS(timerfd_settime), SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigreturn), SCMP_SYS(sigaltstack), SCMP_SYS(restart_syscall),
    SCMP_SYS(setrlimit), SCMP_SYS(getrlimit), SCMP_SYS(ugetrlimit), SCMP_SYS(exit), SCMP_SYS(exit_group),
};

/* A file may be opened if nothing is written, created or cut by it. */
#define WRITING_FLAGS (O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | __O_TMPFILE)

static int confine_calls(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == NULL) {
        return 0;
    }
    int refused = 0;
    for (size_t i = 0; i < sizeof allowed_calls / sizeof *allowed_calls; ++i) {
        /* A call that this processor does not have is no mistake. */
        seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed_calls[i], 0);
    }
    const unsigned long writing = WRITING_FLAGS & ~(unsigned long)O_DIRECTORY;
    refused |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, writing, 0));
    seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, writing, 0));
    /* glibc goes back to what the filter can look into. */
    seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(openat2), 0);
    /* Threads, not processes. */
    refused |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
    refused |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1, SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME));
    /* Signals to itself: how a program aborts. */
    const pid_t self = getpid();
    seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)self));
    seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(kill), 1, SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)self));
    /* Its own limits can be read, and those of no other process changed. */
    seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, SCMP_A0(SCMP_CMP_EQ, 0));
    const int loaded = refused == 0 && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return loaded;
}

unsigned worker_confine(const char *const readable[])
{
    unsigned done = 0;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        return done;
    }
    done |= WORKER_NO_NEW_PRIVILEGES;
    if (confine_files(readable)) {
        done |= WORKER_FILES;
    }
    if (confine_calls()) {
        done |= WORKER_CALLS;
    }
    return done;
}
