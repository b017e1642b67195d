"""What a task gains and loses by resolution: pictures shrunk and restored, and looked at."""
