// Packets and descriptors between the coordinator and its workers.
#include "guichet_linux.h"

#include "clock.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MAXIMUM_DESCRIPTORS = 4 };

int32_t guichet_socket_pair(int32_t *pair) {
  int sockets[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) != 0) return -errno;
  pair[0] = sockets[0];
  pair[1] = sockets[1];
  return 0;
}

int32_t guichet_send(int32_t socket, const void *bytes, size_t length, const int32_t *descriptors,
                     size_t descriptor_count) {
  if (descriptor_count > MAXIMUM_DESCRIPTORS) return -EINVAL;
  struct iovec part = {.iov_base = (void *)(uintptr_t)bytes, .iov_len = length};
  union {
    char space[CMSG_SPACE(MAXIMUM_DESCRIPTORS * sizeof(int))];
    struct cmsghdr alignment;
  } control;
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  if (descriptor_count > 0) {
    memset(&control, 0, sizeof control);
    message.msg_control = control.space;
    message.msg_controllen = CMSG_SPACE(descriptor_count * sizeof(int));
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(descriptor_count * sizeof(int));
    memcpy(CMSG_DATA(header), descriptors, descriptor_count * sizeof(int));
  }
  for (;;) {
    if (sendmsg(socket, &message, MSG_NOSIGNAL) >= 0) return 0;
    if (errno != EINTR) return -errno;
  }
}

// Waits until the socket can be read. 0, -ETIMEDOUT or another negated errno.
static int32_t wait_readable(int32_t socket, int32_t milliseconds) {
  int64_t deadline = milliseconds < 0 ? 0 : milliseconds_now() + milliseconds;
  for (;;) {
    int64_t left = milliseconds < 0 ? -1 : deadline - milliseconds_now();
    if (milliseconds >= 0 && left < 0) left = 0;
    struct pollfd waiting = {.fd = socket, .events = POLLIN};
    int ready = poll(&waiting, 1, (int)left);
    if (ready > 0) return 0;
    if (ready == 0) return -ETIMEDOUT;
    if (errno != EINTR) return -errno;
  }
}

int64_t guichet_receive(int32_t socket, void *bytes, size_t capacity, int32_t *descriptors,
                        size_t descriptor_capacity, size_t *descriptor_count, int32_t milliseconds) {
  *descriptor_count = 0;
  if (milliseconds >= 0) {
    int32_t ready = wait_readable(socket, milliseconds);
    if (ready != 0) return ready;
  }
  struct iovec part = {.iov_base = bytes, .iov_len = capacity};
  union {
    char space[CMSG_SPACE(MAXIMUM_DESCRIPTORS * sizeof(int))];
    struct cmsghdr alignment;
  } control;
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  message.msg_control = control.space;
  message.msg_controllen = sizeof control.space;
  ssize_t length;
  do {
    length = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (length < 0 && errno == EINTR);
  if (length < 0) return errno == ECONNRESET ? 0 : -errno;

  int received[MAXIMUM_DESCRIPTORS];
  size_t count = 0;
  for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header != NULL; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    size_t here = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    if (here > MAXIMUM_DESCRIPTORS - count) here = MAXIMUM_DESCRIPTORS - count;
    memcpy(received + count, CMSG_DATA(header), here * sizeof(int));
    count += here;
  }
  if ((message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0 || count > descriptor_capacity) {
    for (size_t index = 0; index < count; index++) close(received[index]);
    return -EMSGSIZE;
  }
  for (size_t index = 0; index < count; index++) descriptors[index] = received[index];
  *descriptor_count = count;
  return length;
}
