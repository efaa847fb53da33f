#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| triplet_playground::fuzz::lesson(bytes));
