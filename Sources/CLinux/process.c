// Starting workers, forking children, and what each of them may use.
#include "guichet_linux.h"

#include "clock.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int32_t guichet_spawn_worker(const char *path, const char *const *arguments, const char *const *environment,
                             int32_t socket, int32_t *pid) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&actions);
  if (error != 0) return -error;
  error = posix_spawnattr_init(&attributes);
  if (error != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return -error;
  }
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  // dup2 onto the same number would leave the descriptor closed on exec, which glibc's file action takes care of.
  error = posix_spawn_file_actions_adddup2(&actions, socket, GUICHET_WORKER_SOCKET);
  if (error == 0) error = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDWR, 0);
  if (error == 0) error = posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO);
  if (error == 0) error = posix_spawn_file_actions_addclosefrom_np(&actions, GUICHET_WORKER_SOCKET + 1);
  pid_t started = 0;
  if (error == 0) {
    error = posix_spawn(&started, path, &actions, &attributes, (char *const *)(uintptr_t)arguments,
                        (char *const *)(uintptr_t)environment);
  }
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  *pid = started;
  return -error;
}

void guichet_end_process(int32_t pid) {
  kill(pid, SIGKILL);
  while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) {
  }
}

int32_t guichet_die_with_parent(void) {
  pid_t parent = getppid();
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return -errno;
  return getppid() == parent && parent != 1 ? 0 : -ESRCH;
}

int32_t guichet_fork(void) {
  pid_t pid = fork();
  return pid < 0 ? -errno : pid;
}

// Waits for the end of the process behind `process`, the disappearance of the coordinator, or the deadline: whichever is
// first. 0, -EPIPE or -ETIMEDOUT.
static int32_t wait_for_end(int process, int32_t socket, uint32_t wall_milliseconds) {
  int64_t deadline = milliseconds_now() + wall_milliseconds;
  for (;;) {
    // Without POLLIN: a further order may lie there, only the hang-up is of interest.
    struct pollfd waiting[2] = {{.fd = process, .events = POLLIN}, {.fd = socket, .events = 0}};
    int64_t left = deadline - milliseconds_now();
    int ready = left <= 0 ? 0 : poll(waiting, 2, (int)(left > INT32_MAX ? INT32_MAX : left));
    if (ready < 0 && errno == EINTR) continue;
    if (waiting[0].revents != 0) return 0;
    if (waiting[1].revents != 0) return -EPIPE;
    if (ready <= 0) return -ETIMEDOUT;
  }
}

int32_t guichet_wait_for_child(int32_t pid, int32_t socket, uint32_t wall_milliseconds, guichet_ending *ending) {
  int process = (int)syscall(SYS_pidfd_open, pid, 0);
  if (process < 0) {
    int32_t error = -errno;
    guichet_end_process(pid);
    return error;
  }
  int32_t end = wait_for_end(process, socket, wall_milliseconds);
  close(process);
  if (end != 0) kill(pid, SIGKILL);

  int status = 0;
  struct rusage usage;
  while (wait4(pid, &status, 0, &usage) < 0) {
    if (errno != EINTR) return -errno;
  }
  ending->cpu_microseconds = (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 +
                             (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
  ending->peak_bytes = (uint64_t)usage.ru_maxrss * 1024;
  if (end == -EPIPE) return -EPIPE;
  if (end == -ETIMEDOUT) {
    ending->kind = GUICHET_ENDING_OVERRAN;
    ending->code = 0;
  } else if (WIFSIGNALED(status)) {
    ending->kind = GUICHET_ENDING_SIGNALLED;
    ending->code = WTERMSIG(status);
  } else {
    ending->kind = GUICHET_ENDING_EXITED;
    ending->code = WEXITSTATUS(status);
  }
  return 0;
}

// What a sanitizer keeps beside the memory takes address space without end.
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
enum { LIMITS_ADDRESS_SPACE = 0 };
#else
enum { LIMITS_ADDRESS_SPACE = 1 };
#endif

static int32_t limit(__rlimit_resource_t resource, rlim_t soft, rlim_t hard) {
  struct rlimit both = {.rlim_cur = soft, .rlim_max = hard};
  return setrlimit(resource, &both) == 0 ? 0 : -errno;
}

int32_t guichet_become_child(void) {
  int32_t error = guichet_die_with_parent();
  if (error == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) error = -errno;
  if (error == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) error = -errno;
  return error;
}

int32_t guichet_enter_child(const int32_t *descriptors, size_t count, const guichet_order *order) {
  if (count > GUICHET_ORDER_DESCRIPTORS) return -EINVAL;
  // Out of the way of the numbers they are to have.
  int high[GUICHET_ORDER_DESCRIPTORS];
  for (size_t i = 0; i < count; i++) {
    high[i] = fcntl(descriptors[i], F_DUPFD, 16);
    if (high[i] < 0) return -errno;
  }
  for (size_t i = 0; i < count; i++) {
    if (dup2(high[i], GUICHET_CHILD_DOCUMENT + (int)i) < 0) return -errno;
  }
  // Libraries write of what they dislike, with words of the document in it, to the standard error: to nowhere.
  if (dup2(STDIN_FILENO, STDERR_FILENO) < 0) return -errno;
  if (syscall(SYS_close_range, GUICHET_CHILD_DOCUMENT + (unsigned)count, ~0u, 0) != 0) return -errno;

  // The soft limit of CPU time sends SIGXCPU, which tells its own story; a second later SIGKILL follows.
  int32_t error = limit(RLIMIT_CPU, order->cpu_seconds, (rlim_t)order->cpu_seconds + 1);
  if (error == 0 && LIMITS_ADDRESS_SPACE) error = limit(RLIMIT_AS, order->memory_bytes, order->memory_bytes);
  if (error == 0) error = limit(RLIMIT_FSIZE, order->file_bytes, order->file_bytes);
  if (error == 0) error = limit(RLIMIT_CORE, 0, 0);
  // An answer over its bound shall fail in write(), not kill.
  signal(SIGXFSZ, SIG_IGN);
  return error;
}

int32_t guichet_limit_cpu(uint32_t seconds) {
  struct timespec used;
  if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) != 0) return -errno;
  struct rlimit present;
  if (getrlimit(RLIMIT_CPU, &present) != 0) return -errno;
  // The kernel counts whole seconds: what has begun counts as used.
  rlim_t wanted = (rlim_t)used.tv_sec + 1 + seconds;
  if (wanted >= present.rlim_cur) return 0;
  return limit(RLIMIT_CPU, wanted, wanted + 1);
}

void guichet_exit_now(int32_t status) { _exit(status); }

int32_t guichet_thread_count(void) {
  DIR *tasks = opendir("/proc/self/task");
  if (tasks == NULL) return -errno;
  int32_t count = 0;
  for (struct dirent *entry = readdir(tasks); entry != NULL; entry = readdir(tasks)) {
    if (entry->d_name[0] != '.') count++;
  }
  closedir(tasks);
  return count;
}

int32_t guichet_available_processors(void) {
  cpu_set_t processors;
  return sched_getaffinity(0, sizeof processors, &processors) == 0 ? CPU_COUNT(&processors) : -errno;
}
