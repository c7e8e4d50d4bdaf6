#!/bin/sh
# Print the contents of a first .env: the example, with a secret key of its own.
set -eu
key="$(head -c 48 /dev/urandom | base64 | tr '+/' '-_')"
sed "s|^SECRET_KEY=.*|SECRET_KEY=$key|" .env.example
