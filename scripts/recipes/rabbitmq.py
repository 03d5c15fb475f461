#!/usr/bin/env python3
"""Answers messages about documents with their records, for an online flow over RabbitMQ.

    rabbitmq.py amqp://USER:PASSWORD@HOST/ [--queue documents] [--records records] [--jobs 2] [--guichet PROGRAM]

A message is {"path": …, "id": …}; the record goes to the other queue, with the message's correlation_id. Both are
quorum queues. A message is acknowledged when the broker has its record: a consumer that dies leaves its messages to
another one, and a record may then come twice, the same both times. What cannot be understood goes to the dead letters,
if there are any, and so does what was delivered five times without an answer.

Needs pika. Run as many as there are machines; one guichet lives as long as its consumer.
"""
import argparse
import collections
import functools
import json
import os
import subprocess
import sys
import threading

import pika

FAILED = 70


def main():
    arguments = parse()
    check = [arguments.guichet, "check", "--files-from", "-", "--report", "-", "--no-times", "--quiet"]
    guichet = subprocess.Popen(
        check + ["--jobs", str(arguments.jobs)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    connection = pika.BlockingConnection(pika.URLParameters(arguments.broker))
    channel = connection.channel()
    channel.queue_declare(arguments.queue, durable=True, arguments={"x-queue-type": "quorum", "x-delivery-limit": 5})
    channel.queue_declare(arguments.records, durable=True, arguments={"x-queue-type": "quorum"})
    channel.confirm_delivery()
    # Enough that guichet never waits, and few enough that other consumers have their share.
    channel.basic_qos(prefetch_count=4 * arguments.jobs)
    # In the order in which guichet was given them, which is the order of its records.
    waiting = collections.deque()

    def take(_, delivery, properties, body):
        try:
            document = json.loads(body)
            line = json.dumps({"path": document["path"], "id": document.get("id")}).encode() + b"\n"
        except (ValueError, TypeError, KeyError):
            channel.basic_reject(delivery.delivery_tag, requeue=False)
            return
        waiting.append((delivery.delivery_tag, properties.correlation_id))
        guichet.stdin.write(line)
        guichet.stdin.flush()

    def answer(tag, correlation, record):
        properties = pika.BasicProperties(
            content_type="application/json", delivery_mode=pika.DeliveryMode.Persistent, correlation_id=correlation)
        # Comes back when the broker has it, and raises where it has not.
        channel.basic_publish("", arguments.records, record, properties, mandatory=True)
        channel.basic_ack(tag)

    def forward():
        for record in guichet.stdout:
            connection.add_callback_threadsafe(functools.partial(answer, *waiting.popleft(), record))
        # Without guichet there is no answer to any message: all that wait go to another consumer.
        print("rabbitmq.py: guichet has ended", file=sys.stderr)
        os._exit(FAILED)

    threading.Thread(target=forward, daemon=True).start()
    channel.basic_consume(arguments.queue, take)
    channel.start_consuming()


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("broker", help="amqp://USER:PASSWORD@HOST/")
    parser.add_argument("--queue", default="documents", help="where messages come from (default: documents)")
    parser.add_argument("--records", default="records", help="where records go (default: records)")
    parser.add_argument("--jobs", type=int, default=2, help="documents at one time (default: 2)")
    parser.add_argument("--guichet", default="guichet", metavar="PROGRAM")
    return parser.parse_args()


if __name__ == "__main__":
    main()
