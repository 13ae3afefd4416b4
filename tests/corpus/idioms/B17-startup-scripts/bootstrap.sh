#!/bin/sh
aws s3 sync s3://@@BUCKET@@ /clips
