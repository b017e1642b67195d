"""What helps when something went wrong: the log, the check of the installation, and reports."""
