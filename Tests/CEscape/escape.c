#include "escape.h"

#include <errno.h>
#include <linux/io_uring.h>
#include <sched.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/syscall.h>
#include <unistd.h>

int32_t escape_trace_parent(void) { return ptrace(PTRACE_SEIZE, getppid(), 0, 0) == 0 ? 0 : errno; }

int32_t escape_set_up_io_uring(void) {
  struct io_uring_params parameters = {0};
  return syscall(SYS_io_uring_setup, 1, &parameters) >= 0 ? 0 : errno;
}

int32_t escape_leave_namespace(void) { return unshare(CLONE_NEWUSER) == 0 ? 0 : errno; }

int32_t escape_raise_limits(void) {
  struct rlimit unlimited = {.rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY};
  // One that holds under a sanitizer too.
  return setrlimit(RLIMIT_FSIZE, &unlimited) == 0 ? 0 : errno;
}

int32_t escape_share_memory(void) { return shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600) >= 0 ? 0 : errno; }
